#include "hubs/lookover.h"

#include "hubs/hubloader.h"
#include "storage/file.h"
#include "storage/hubsnapshot.h"
#include "storage/querythread.h"
#include "storage/reader.h"
#include "storage/writer.h"

namespace hubdesk::hubs {

Looked look(HubModel &model)
{
    Looked looked;
    for (const Finding &finding : findings(model, false))
        looked.findings.push_back(recordOf(finding, model.hub().facts.hub));
    for (const TokenWarnings &token : tokenWarnings(model, false)) {
        QStringList codes;
        for (const FindingCode code : token.codes)
            codes.append(QLatin1StringView(codeWord(code)));
        looked.codes.insert(token.token.name, codes.join(u' '));
    }
    return looked;
}

void keep(storage::Writer &writer, domain::HubId hub, Looked looked)
{
    storage::keepFindings(writer, hub, std::move(looked.findings));
    storage::keepTokenWarnings(writer, hub, std::move(looked.codes));
}

void lookOver(storage::File &file, const std::vector<domain::HubId> &hubs)
{
    for (const domain::HubId hub : hubs) {
        file.queries().submit(0,
                              [writer = &file.writer(), hub](storage::Reader &reader, const storage::StopToken &stop) {
                                  const auto status = storage::hubStatus(reader, hub);
                                  if (status && status->users > kMostPeople)
                                      return;
                                  const auto base = loadHub(reader, hub, stop);
                                  if (!base || stop.stopRequested())
                                      return;
                                  auto model = HubModel::build(*base);
                                  if (model)
                                      QMetaObject::invokeMethod(
                                          writer, [writer, hub, looked = look(**model)] { keep(*writer, hub, looked); },
                                          Qt::QueuedConnection);
                              });
    }
}

} // namespace hubdesk::hubs
