// Turns scopes.txt into the C++ tables of models/access: generate SCOPES.TXT OUTPUT.
// Runs at build time only; refuses a file that names an unknown scope, so a typing error stops the build.
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Scope {
    std::string name, first, risk, text;
};

struct Release {
    std::string version;
    std::string same;
    std::vector<std::vector<std::string>> has;
    std::vector<std::pair<std::vector<std::string>, std::string>> roles;
    std::vector<std::string> self;
};

std::string quoted(const std::string &text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + '"';
}

std::vector<std::string> words(std::istringstream &in)
{
    std::vector<std::string> out;
    for (std::string word; in >> word;) {
        out.push_back(word);
    }
    return out;
}

int failed(int line, const std::string &why)
{
    std::cerr << "scopes.txt:" << line << ": " << why << '\n';
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::cerr << "generate SCOPES.TXT OUTPUT\n";
        return 2;
    }
    std::ifstream in(argv[1]);
    std::vector<Scope> scopes;
    std::map<std::string, std::size_t> bit;
    std::vector<Release> releases;
    std::vector<std::pair<std::string, std::string>> renamed;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line.front() == '#') {
            continue;
        }
        std::istringstream rest(line);
        std::string word;
        rest >> word;
        if (word == "scope") {
            Scope scope;
            rest >> scope.name >> scope.first >> scope.risk >> std::ws;
            std::getline(rest, scope.text);
            bit[scope.name] = scopes.size();
            scopes.push_back(scope);
        } else if (word == "release") {
            Release release;
            std::string same;
            rest >> release.version >> same >> release.same;
            releases.push_back(release);
        } else if (word == "has" || word == "self") {
            const auto names = words(rest);
            for (const auto &name : names) {
                if (!bit.contains(name)) {
                    return failed(number, "no scope " + name);
                }
            }
            if (word == "self") {
                releases.back().self = names;
            } else {
                releases.back().has.push_back(names);
            }
        } else if (word == "role") {
            std::string name, text;
            rest >> name >> std::ws;
            rest.get();
            std::getline(rest, text, '"');
            auto names = words(rest);
            names.insert(names.begin(), name);
            releases.back().roles.emplace_back(names, text);
        } else if (word == "renamed") {
            std::string from, to;
            rest >> from >> to;
            renamed.emplace_back(from, to);
        } else {
            return failed(number, "what is " + word + "?");
        }
    }
    if (scopes.empty() || scopes.size() > 64) {
        return failed(number, "between 1 and 64 scopes are possible");
    }

    std::ofstream out(argv[2]);
    out << "// Generated from resources/catalogue/scopes.txt.\n";
    out << "constexpr ScopeInfo kScopes[] = {\n";
    for (const auto &s : scopes) {
        out << "    {" << quoted(s.name) << ", " << quoted(s.first) << ", Risk::" << char(s.risk[0] - 'a' + 'A')
            << s.risk.substr(1) << ", " << quoted(s.text) << "},\n";
    }
    out << "};\n";
    for (std::size_t i = 0; i < releases.size(); ++i) {
        const auto &r = releases[i];
        if (!r.same.empty()) {
            continue;
        }
        out << "constexpr Subscopes kScopes" << i << "[] = {\n";
        for (const auto &names : r.has) {
            unsigned long long direct = 0;
            for (std::size_t k = 1; k < names.size(); ++k) {
                direct |= 1ull << bit[names[k]];
            }
            out << "    {" << bit[names[0]] << ", " << direct << "ull},\n";
        }
        out << "};\n";
        for (const auto &[names, text] : r.roles) {
            out << "constexpr std::string_view kRole" << i << names[0] << "[] = {";
            for (std::size_t k = 1; k < names.size(); ++k) {
                out << (k > 1 ? ", " : "") << quoted(names[k]);
            }
            out << "};\n";
        }
        out << "constexpr DefaultRole kRoles" << i << "[] = {\n";
        for (const auto &[names, text] : r.roles) {
            out << "    {" << quoted(names[0]) << ", " << quoted(text) << ", kRole" << i << names[0] << "},\n";
        }
        out << "};\n";
    }
    out << "constexpr ReleaseInfo kReleases[] = {\n";
    std::map<std::string, std::size_t> of;
    for (std::size_t i = 0; i < releases.size(); ++i) {
        const auto &r = releases[i];
        of[r.version] = r.same.empty() ? i : of.at(r.same);
        const auto k = of[r.version];
        unsigned long long self = 0;
        for (const auto &name : releases[k].self) {
            self |= 1ull << bit[name];
        }
        out << "    {" << quoted(r.version) << ", kScopes" << k << ", kRoles" << k << ", " << self << "ull},\n";
    }
    out << "};\n";
    out << "constexpr Renamed kRenamed[] = {\n";
    for (const auto &[from, to] : renamed) {
        out << "    {" << quoted(from) << ", " << quoted(to) << "},\n";
    }
    out << "};\n";
    return out ? 0 : 1;
}
