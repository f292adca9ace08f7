#include "interchange/seeds/words.h"

#include <array>

namespace hubdesk::interchange::seeds {
namespace {

struct Culture {
    const char *timeZone;
    std::span<const char *const> given;
    std::span<const char *const> family;
};

constexpr const char *kGivenWest[] = {"Amara",  "Chidi", "Folake", "Kwame", "Adwoa",
                                      "Ifeoma", "Tunde", "Zainab", "Kofi",  "Ngozi"};
constexpr const char *kFamilyWest[] = {"Okonjo", "Adeyinka", "Mensimah", "Balogunle", "Ezeudu",
                                       "Nwachi", "Owusuya",  "Danjoma",  "Asantewe",  "Obiora"};
constexpr const char *kGivenEast[] = {"Wanjiru", "Baraka", "Achieng", "Juma", "Neema", "Kibet", "Zawadi", "Makena"};
constexpr const char *kFamilyEast[] = {"Kamaurei",  "Otienda",  "Mwangaza",  "Njorogei",
                                       "Chepkurui", "Wafulani", "Kiplagati", "Mutindwa"};
constexpr const char *kGivenNorth[] = {"Ingrid", "Torsten", "Solveig", "Eirik",   "Aino",
                                       "Mikko",  "Freja",   "Lars",    "Sunniva", "Oskari"};
constexpr const char *kFamilyNorth[] = {"Halvorsrud", "Lindqvister", "Korhola", "Nygaardsen", "Bergstrand",
                                        "Virtamo",    "Dahlskog",    "Sørlund", "Mäkeläinen", "Holmqvister"};
constexpr const char *kGivenCentral[] = {"Jana",   "Tomáš",     "Zofia",    "Wojciech", "Ágnes",
                                         "Bálint", "Anneliese", "Matthias", "Katarína", "Lukas"};
constexpr const char *kFamilyCentral[] = {"Horáčková", "Wiśniak",  "Szabolcsi", "Brandtner", "Krejčík",
                                          "Zielonka",  "Hegedűsi", "Altmeier",  "Slivková",  "Rosenfelder"};
constexpr const char *kGivenSouth[] = {"Lucía",  "Mateo",  "Beatriz", "Thiago",  "Inês",
                                       "Giulia", "Rafael", "Camila",  "Joaquim", "Elena"};
constexpr const char *kFamilySouth[] = {"Vallejos-Prado", "Montenegri", "Figueirinha", "Carvalhosa", "Bellucciani",
                                        "Quispera",       "Albuquerra", "Fontanelli",  "Ruizola",    "Sepúlvedas"};
constexpr const char *kGivenSouthAsia[] = {"Anjali", "Rohan",   "Meera", "Vikram", "Farzana",
                                           "Imran",  "Kavitha", "Nimal", "Sunita", "Arjun"};
constexpr const char *kFamilySouthAsia[] = {"Deshmukhi", "Iyerani",   "Chatterji-Rao", "Rahmani",   "Wickramage",
                                            "Subramani", "Bhattarai", "Qureshani",     "Thapaliya", "Menonkar"};
constexpr const char *kGivenEastAsia[] = {"Yuki", "Haruto", "Mei-Lin", "Wei",    "Ji-woo",
                                          "Minh", "Sakura", "Thanh",   "Xiulan", "Seo-jun"};
constexpr const char *kFamilyEastAsia[] = {"Tanabara", "Kurosei",   "Huangfu", "Linxi",    "Pak-Seong",
                                           "Trangh",   "Nishimori", "Doanh",   "Ouyangli", "Hwanbo"};
constexpr const char *kGivenNear[] = {"Leila", "Omar", "Yasmin", "Karim", "Shirin",
                                      "Elif",  "Emre", "Noor",   "Dalia", "Reza"};
constexpr const char *kFamilyNear[] = {"Haddadin", "Al-Farouqi", "Yıldızhan", "Tehranchi", "Ben-Amiel",
                                       "Mansouri", "Karataşlı",  "Khouryan",  "Saberian",  "Nasserani"};
constexpr const char *kGivenAtlantic[] = {"Moira",   "Declan", "Eleanor", "Jasper", "Rowan",
                                          "Harriet", "Callum", "Tamsin",  "Owen",   "Maeve"};
constexpr const char *kFamilyAtlantic[] = {"Thornbury", "Fitzalan", "MacAuldrie", "Penhallow", "Ashgrove",
                                           "Llewenny",  "Harkwell", "Dunmorrow",  "Sallowby",  "Kestrelton"};
constexpr const char *kGivenPacific[] = {"Tāne", "Leilani", "Sione", "Mele", "Aroha", "Keanu", "Kirra", "Lani"};
constexpr const char *kFamilyPacific[] = {"Ngātoro",  "Kahananui", "Fifitea",   "Tuilagia",
                                          "Parataia", "Makoare",   "Waititiki", "Kealohani"};

constexpr Culture kCultures[] = {
    {"Africa/Lagos", kGivenWest, kFamilyWest},
    {"Africa/Nairobi", kGivenEast, kFamilyEast},
    {"Europe/Oslo", kGivenNorth, kFamilyNorth},
    {"Europe/Prague", kGivenCentral, kFamilyCentral},
    {"America/Sao_Paulo", kGivenSouth, kFamilySouth},
    {"Asia/Kolkata", kGivenSouthAsia, kFamilySouthAsia},
    {"Asia/Tokyo", kGivenEastAsia, kFamilyEastAsia},
    {"Asia/Amman", kGivenNear, kFamilyNear},
    {"America/Halifax", kGivenAtlantic, kFamilyAtlantic},
    {"Pacific/Auckland", kGivenPacific, kFamilyPacific},
};

constexpr const char *kPlaces[] = {
    "Skerrymoor",     "Tallgrass",     "Lumenford",      "Kelpline",         "Northmere",     "Highfold",
    "Saltmarsh",      "Verdane",       "Corvane",        "Dunmarrow",        "Eastholm",      "Farrowdale",
    "Glasswater",     "Hollowmere",    "Isenbrook",      "Juniperra",        "Kestrelby",     "Larkenfall",
    "Mossgate",       "Nettleham Bay", "Oakhaven Point", "Pinecrest Hollow", "Quillmere",     "Ravensound",
    "Silverfen",      "Thistledown",   "Umberlee",       "Valewick",         "Wrenfield",     "Yarrowgate",
    "Zephyr Bay",     "Ambervale",     "Brackenshore",   "Cinderholm",       "Driftmoor",     "Emberwick",
    "Foxglove Reach", "Greywater",     "Heronsea",       "Ivorra",           "Jasperlake",    "Kingsward Flats",
    "Lichenmoor",     "Marram Head",   "Nimbus Ridge",   "Orchardine",       "Peregrine Bay", "Quartzfell",
    "Rimewater",      "Sundermere",    "Tamarisk Plain", "Upland Marsh",     "Vespera",       "Willowmark",
    "Xylander",       "Yewbarrow",     "Zinnia Hills",   "Alderbrook",       "Birchwater",    "Copperfell"};

struct KindWords {
    const char *kind;
    const char *suffix;
    const char *slug;
    const char *mission;
    const char *goals;
    const char *success;
};

constexpr KindWords kKinds[] = {
    {"observatory", "Observatory", "obs", "Share telescope time and reduced images with every partner of the survey.",
     "Move the nightly reduction from private machines to the hub; teach two visiting classes a year.",
     "A new member reduces a first night within a week of joining."},
    {"college", "College", "college", "Teach data literacy in every department, not only in computing.",
     "Run six courses a term on one hub; let teaching assistants reset a stuck server by themselves.",
     "No lesson is lost to setup problems in a term."},
    {"field station", "Field Station", "station",
     "Bring sensor data from the field to students on the day it is measured.",
     "Publish the soil series as notebooks; keep ten years of readings in shared storage.",
     "Field crews look at their own data before they drive home."},
    {"language lab", "Language Lab", "lang", "Document small languages together with the people who speak them.",
     "Annotate 400 hours of recordings; give community partners accounts of their own.",
     "Speakers correct transcripts without help from the lab."},
    {"research institute", "Institute of Marine Science", "marine",
     "Keep ocean models and the measurements they need in one place.",
     "Open the reanalysis to partner institutes; replace three old workstations.",
     "A model run is shared with a link instead of a hard disk."},
    {"research institute", "Genomics Centre", "genomics",
     "Make assembly and annotation repeatable for all member groups.",
     "Bring GPU work to the hub; cut the storage of raw reads by half.",
     "Reviewers can rerun a figure from the paper's notebook."},
    {"department", "University, Statistics", "stats",
     "Give every student of statistics the same tools from the first day.",
     "Use one image in all introductory courses; grade within the hub.",
     "Exercises of week one run for all 300 students."},
    {"network", "Seismology Network", "seismo", "Join the readings of many small stations into one picture.",
     "Teach station keepers to read their own traces; automate the monthly bulletin.",
     "The bulletin appears on the first working day of the month."},
    {"training programme", "Data School", "school", "Offer short courses to people who will teach the next ones.",
     "Hold eight workshops a year in four cities; publish all material.",
     "Half of last year's participants teach this year."},
    {"conservation trust", "Conservation Trust", "trust",
     "Count what lives in the reserve and show the trend to everyone.",
     "Read camera traps within a day; invite schools to label images.",
     "Counts of two teams agree within five percent."},
    {"extension service", "Agronomy Extension", "agro",
     "Turn trial plots into advice that farmers can use this season.",
     "Map all trial plots; send one page of results a month.", "Advisers answer from data, on the phone."},
    {"library", "Public Library", "library", "Lend computing as we lend books.",
     "Open evening courses on city data; host two student projects.",
     "Visitors start a notebook without an appointment."},
    {"museum", "Museum of Natural History", "museum", "Open the collection's records to researchers and visitors.",
     "Georeference the herbarium; let volunteers transcribe labels.",
     "A label is searchable a week after it was photographed."},
    {"city office", "City Data Office", "city", "Let the city's departments answer their own questions.",
     "Move the traffic counts to the hub; train one analyst in each department.",
     "A question from the council is answered within two days."},
};

constexpr const char *kCourses[] = {"geo",   "bio",  "stat", "ling", "ocean", "eco",
                                    "astro", "econ", "hist", "chem", "data",  "math"};

constexpr const char *kClusters[] = {
    "alder",   "birch",    "cedar",  "dogwood", "elm", "fir",     "ginkgo", "hazel", "ironwood", "juniper",
    "katsura", "larch",    "maple",  "nutmeg",  "oak", "pine",    "quince", "rowan", "spruce",   "teak",
    "umbra",   "viburnum", "willow", "xylem",   "yew", "zelkova", "acacia", "beech", "chestnut", "durian"};

const KindWords &kindWords(const QString &kind)
{
    for (const KindWords &words : kKinds) {
        if (kind == QLatin1String(words.kind))
            return words;
    }
    return kKinds[0];
}

} // namespace

PersonName personName(Dice &dice)
{
    const Culture &culture = kCultures[static_cast<std::size_t>(dice.below(static_cast<int>(std::size(kCultures))))];
    const QString given = dice.pick(culture.given);
    // many families are mixed
    const Culture &other = dice.chance(12)
        ? kCultures[static_cast<std::size_t>(dice.below(static_cast<int>(std::size(kCultures))))]
        : culture;
    return {given, dice.pick(other.family), QString::fromLatin1(culture.timeZone)};
}

QString asciiWord(const QString &text)
{
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            result.append(c);
        else if (c == u'ø')
            result.append(u'o');
        else if (c == u'ı')
            result.append(u'i');
    }
    return result;
}

CommunityName communityName(int number)
{
    constexpr int places = static_cast<int>(std::size(kPlaces));
    constexpr int kinds = static_cast<int>(std::size(kKinds));
    // walks through the places with another kind each time round
    const int place = number % places;
    const int kind = (place * 5 + number / places) % kinds;
    const int round = number / (places * kinds);
    const QString where = QString::fromLatin1(kPlaces[place]);
    const KindWords &words = kKinds[kind];
    CommunityName name;
    name.slug = asciiWord(where) + u'-' + QLatin1String(words.slug);
    name.display = where + u' ' + QLatin1String(words.suffix);
    if (round > 0) {
        name.slug += QString::number(round + 1);
        name.display += u' ' + QString::number(round + 1);
    }
    name.kind = QLatin1String(words.kind);
    name.mission = QLatin1String(words.mission);
    name.goals = QLatin1String(words.goals);
    name.success = QLatin1String(words.success);
    return name;
}

QString missionOf(const QString &kind)
{
    return QLatin1String(kindWords(kind).mission);
}

QString goalsOf(const QString &kind)
{
    return QLatin1String(kindWords(kind).goals);
}

QString successOf(const QString &kind)
{
    return QLatin1String(kindWords(kind).success);
}

QString courseCode(Dice &dice)
{
    return dice.pick(kCourses) + u'-' + QString::number(100 + 10 * dice.below(30) + dice.below(4));
}

QString clusterWord(int number)
{
    constexpr int count = static_cast<int>(std::size(kClusters));
    const QString word = QString::fromLatin1(kClusters[number % count]);
    return number < count ? word : word + QString::number(number / count + 1);
}

} // namespace hubdesk::interchange::seeds
