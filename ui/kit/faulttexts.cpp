// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/coretexts.h"

#include <QtGlobal>

namespace tandem::ui {

namespace {

constexpr const char *texts[] = {
    QT_TRANSLATE_NOOP("tandem::core", "The secret file %1 could not be read: %2."),
    QT_TRANSLATE_NOOP("tandem::core", "The secret file %1 could not be written: %2."),
    QT_TRANSLATE_NOOP("tandem::core", "The secret file %1 could not be replaced: %2."),
    QT_TRANSLATE_NOOP("tandem::core", "The secret file %1 could not be made durable: %2."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Other users of this machine can open %1. Run \"chmod %2 %1\" and start again."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The secret file %1 is encrypted, and its key is not here. Start Tandem with the credential "
        "tandem-secrets-key, as its service does (systemd-run -p "
        "LoadCredentialEncrypted=tandem-secrets-key)."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The secret file %1 was encrypted with another key, or is damaged. Give Tandem the key it was made "
        "with; or remove the file and connect both services again."),
    QT_TRANSLATE_NOOP("tandem::core", "The data directory %1 does not exist."),
    QT_TRANSLATE_NOOP("tandem::core", "The library that encrypts secrets cannot start."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The key of the secret file is too short: it must have at least %1 characters. Make a new one, for "
        "example with \"openssl rand -hex 32\"."),
    QT_TRANSLATE_NOOP("tandem::core", "The credential %1 cannot be read: %2."),
    QT_TRANSLATE_NOOP("tandem::core", "it does not say which"),
    QT_TRANSLATE_NOOP("tandem::core", "none answers"),
    QT_TRANSLATE_NOOP("tandem::core", "%1 What was asked of it is done as soon as it answers."),
    QT_TRANSLATE_NOOP("tandem::core", "The lock file %1 cannot be used: %2."),
    QT_TRANSLATE_NOOP("tandem::core", "The lock file %1 cannot be used: error %2."),
    QT_TRANSLATE_NOOP("tandem::core", "Nothing is stored."),
    QT_TRANSLATE_NOOP("tandem::core", "There is no run %1."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 is locked by %2."),
    QT_TRANSLATE_NOOP("tandem::core", "process %1 on %2, since %3"),
    QT_TRANSLATE_NOOP("tandem::core", "another process"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The certificate %1 cannot be read (%2). Correct \"webhooks\" in the configuration."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "The key %1 cannot be read (%2). Correct \"webhooks\" in the configuration."),
    QT_TRANSLATE_NOOP("tandem::core",
        "\"webhooks\" names only one of certificateFile and keyFile. The receiver needs both, or none."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The receiver would listen on %1, which others can reach, without TLS: the secret in each notice "
        "could be read on the way. Give \"webhooks\" a certificateFile and a keyFile, set behindProxy where "
        "a proxy with TLS stands before it, or listen on 127.0.0.1."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "More notices arrive than the disk can take. Their senders are asked to come again."),
    QT_TRANSLATE_NOOP("tandem::core", "The server is already listening."),
    QT_TRANSLATE_NOOP("tandem::core", "A notice went to %1 and is in the inbox: the path is good."),
    QT_TRANSLATE_NOOP("tandem::core", "The Startdeliver dialect is wrong at %1: %2."),
    QT_TRANSLATE_NOOP("tandem::core", "The built-in Startdeliver dialect is missing or damaged."),
    QT_TRANSLATE_NOOP("tandem::core", "startdeliver.dialectOverrides must be a JSON object."),
    QT_TRANSLATE_NOOP("tandem::core", "The Startdeliver dialect has no entity \"%1\"."),
    QT_TRANSLATE_NOOP("tandem::core", "there is no such setting"),
    QT_TRANSLATE_NOOP("tandem::core", "it cannot be removed"),
    QT_TRANSLATE_NOOP("tandem::core", "it has the wrong type, the default is %1"),
    QT_TRANSLATE_NOOP("tandem::core", "\"%1\" is not one of %2"),
    QT_TRANSLATE_NOOP("tandem::core", "it must be a whole number"),
    QT_TRANSLATE_NOOP("tandem::core", "it must be between %1 and %2"),
    QT_TRANSLATE_NOOP("tandem::core", "it must be an object"),
    QT_TRANSLATE_NOOP("tandem::core", "\"%1\" is not a field type"),
    QT_TRANSLATE_NOOP("tandem::core", "it must be a whole number from 1 to %1"),
    QT_TRANSLATE_NOOP("tandem::core", "another entity has that name"),
    QT_TRANSLATE_NOOP("tandem::core", "it must be a JSON object"),
    QT_TRANSLATE_NOOP("tandem::core", "it must be a text that is not empty"),
    QT_TRANSLATE_NOOP("tandem::core", "there is no such time zone"),
    QT_TRANSLATE_NOOP("tandem::core",
        "Startdeliver cannot compare \"%1\" here: its dialect says that filters take no comparisons."),
    QT_TRANSLATE_NOOP("tandem::core", "\"%1\" is not a comparison that Startdeliver knows."),
    QT_TRANSLATE_NOOP("tandem::core", "A filter for Startdeliver is not a JSON object."),
    QT_TRANSLATE_NOOP("tandem::core", "formula"),
    QT_TRANSLATE_NOOP("tandem::core", "read-only"),
    QT_TRANSLATE_NOOP("tandem::core", "set on create only"),
    QT_TRANSLATE_NOOP("tandem::core", "undo of run %1; the answer was lost"),
    QT_TRANSLATE_NOOP("tandem::core", "\"%1\" is not a Salesforce id: it needs 15 or 18 letters and digits."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "\"%1\" is not a Salesforce id: its last three characters do not fit the rest."),
    QT_TRANSLATE_NOOP("tandem::core",
        "%1 takes %2 characters; to say where the rest of a text is takes at least %3. Use \"cut\" or "
        "\"refuse\"."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The rest of %1 cannot go into a comment at %2: %3. Use \"cut\" or \"refuse\", or make the mapping "
        "flow the other way only."),
    QT_TRANSLATE_NOOP("tandem::core", "The rest of %1 cannot go into a comment at %2: %3."),
    QT_TRANSLATE_NOOP("tandem::core",
        "the comments of a Salesforce task stand in its Description, which has no room for its own rest"),
    QT_TRANSLATE_NOOP("tandem::core",
        "only accounts (a note) and tasks (its Description) can hold the rest of a text in Salesforce"),
    QT_TRANSLATE_NOOP("tandem::core", "only customers and tasks have comments in Startdeliver"),
    QT_TRANSLATE_NOOP("tandem::core", "%1 and %2 more"),
    QT_TRANSLATE_NOOP("tandem::core", "the name of a field, or nothing"),
    QT_TRANSLATE_NOOP("tandem::core", "the id of a Salesforce user"),
    QT_TRANSLATE_NOOP("tandem::core", "the id of a team member"),
    QT_TRANSLATE_NOOP("tandem::core", "a version such as 67.0"),
    QT_TRANSLATE_NOOP("tandem::core", "a version such as v1"),
    QT_TRANSLATE_NOOP("tandem::core",
        "\"every 15m\", \"hourly at :05\", \"daily at 02:30\", \"weekly on mon, thu at 08:00\" or nothing; "
        "behind it \"quiet 22:00-06:00\", \"missed skip\", \"jitter 2m\""),
    QT_TRANSLATE_NOOP("tandem::core", "the name of a header, or nothing"),
    QT_TRANSLATE_NOOP("tandem::core", "a JSON pointer such as /id or /data/id"),
    QT_TRANSLATE_NOOP("tandem::core", "an IP address such as 127.0.0.1"),
    QT_TRANSLATE_NOOP("tandem::core", "an https address without a path (http only for this machine)"),
    QT_TRANSLATE_NOOP("tandem::core", "an https address, or nothing"),
    QT_TRANSLATE_NOOP("tandem::core", "An object of values is expected, such as {\"Hot\": \"A\"}."),
    QT_TRANSLATE_NOOP("tandem::core", "An object with an \"op\" is expected: %1."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 Allowed: %2."),
    QT_TRANSLATE_NOOP("tandem::core", "There is no template \"%1\"."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 Known: %2."),
    QT_TRANSLATE_NOOP("tandem::core",
        "A number with a fraction is written {\"decimal\": \"1.5\"}, so that it stays exact."),
    QT_TRANSLATE_NOOP("tandem::core",
        "A text, number, true, false, null or a list is expected, or one of {\"day\": \"2026-01-31\"}, "
        "{\"instant\": \"2026-01-31T09:30:00Z\"}, {\"decimal\": \"1.5\"}."),
    QT_TRANSLATE_NOOP("tandem::core", "one \"value\""),
    QT_TRANSLATE_NOOP("tandem::core", "\"values\", a list with at least one"),
    QT_TRANSLATE_NOOP("tandem::core", "A name can only be joined from a whole record, and none was given."),
    QT_TRANSLATE_NOOP("tandem::core", "The transform \"link\" needs the name of a flow."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The transform \"dayInZone\" needs the name of a time zone, such as Europe/Stockholm."),
    QT_TRANSLATE_NOOP("tandem::core", "The configuration %1 is wrong at %2"),
    QT_TRANSLATE_NOOP("tandem::core", "it cannot be read"),
    QT_TRANSLATE_NOOP("tandem::core",
        "network.proxy is \"%1\". Write \"system\", \"none\", http://host:port or socks5://host:port."),
    QT_TRANSLATE_NOOP("tandem::core", "There is no refused record %1 (any more)."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The flow \"%1\" has none of these mappings: %2. Save the mapping first; its name is as in "
        "\"Name=name\"."),
    QT_TRANSLATE_NOOP("tandem::core", "A newer filter is being tried."),
    QT_TRANSLATE_NOOP("tandem::core", "Nobody waits for this trial any more."),
    QT_TRANSLATE_NOOP("tandem::core", "Nobody waits for this search any more."),
    QT_TRANSLATE_NOOP("tandem::core", "Something else is being counted."),
    QT_TRANSLATE_NOOP("tandem::core", "\"%1\" differs"),
    QT_TRANSLATE_NOOP("tandem::core", "row %1 (%2) was edited"),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Tandem does not send a token to %1, which is not the service's own host."),
    QT_TRANSLATE_NOOP("tandem::core", "The cache has been closed."),
    QT_TRANSLATE_NOOP("tandem::core", "The store has been closed."),
    QT_TRANSLATE_NOOP("tandem::core", "A job that only reads tried to change %1."),
    QT_TRANSLATE_NOOP("tandem::core", "%1 refused a row that breaks one of its rules."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce %1 cannot be linked with Startdeliver %2 in %3."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce %1 and Startdeliver %2 are linked already (link %3). %4"),
    QT_TRANSLATE_NOOP("tandem::core", "\"%1\" is not a Salesforce API version. Write it like \"66.0\"."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce's list of API versions was cut off or is not what was asked for."),
    QT_TRANSLATE_NOOP("tandem::core", "A batch for Salesforce was put together wrongly."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "A reading position of Salesforce has an unexpected form; reading starts anew."),
    QT_TRANSLATE_NOOP(
        "tandem::core", "Salesforce could not check its transaction policy; Tandem tries again later."),
    QT_TRANSLATE_NOOP("tandem::core", "Salesforce's transaction policy failed; Tandem tries again later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "A bulk job of Salesforce is not at the point where this can be done; Tandem asks again later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce has closed the reading position of a bulk job; Tandem reads its results from the start."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Too many change streams are open in this organisation; Tandem reads on schedule and tries again "
        "later."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce has lost the change stream; Tandem opens it anew and goes on where it was."),
    QT_TRANSLATE_NOOP("tandem::core",
        "A bulk job's results were asked for in another API version: %1. This is a fault in Tandem; please "
        "report it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not take so many records at once: %1. This is a fault in Tandem; please report it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not accept the time span of a query: %1. This is a fault in Tandem; please report "
        "it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not know this kind of request: %1. This is a fault in Tandem; please report it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not take this form of data: %1. This is a fault in Tandem; please report it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not understand a request's header: %1. This is a fault in Tandem; please report "
        "it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not understand a request: %1. This is a fault in Tandem; please report it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not understand a part of a request: %1. This is a fault in Tandem; please report "
        "it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce misses a part of a request: %1. This is a fault in Tandem; please report it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not understand a request for bulk data: %1. This is a fault in Tandem; please "
        "report it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not take this form of bulk data: %1. This is a fault in Tandem; please report it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce cannot take a bulk request apart: %1. This is a fault in Tandem; please report it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not know this kind of bulk job: %1. This is a fault in Tandem; please report it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce cannot take a bulk job's data apart: %1. This is a fault in Tandem; please report it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "A message to the change stream is larger than Salesforce allows. This is a fault in Tandem; please "
        "report it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "The change stream was asked for without a version. This is a fault in Tandem; please report it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not understand a message to the change stream: %1. This is a fault in Tandem; "
        "please report it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not know this kind of request (status %1). This is a fault in Tandem; please report "
        "it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce does not take this form of data (status %1). This is a fault in Tandem; please report "
        "it."),
    QT_TRANSLATE_NOOP("tandem::core",
        "Salesforce wants a condition with this request (status %1). This is a fault in Tandem; please "
        "report it."),
};

} // namespace

std::span<const char *const> faultTexts()
{
    return texts;
}

} // namespace tandem::ui
