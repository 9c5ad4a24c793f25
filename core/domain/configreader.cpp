// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/workwatch.h"
#include "core/domain/configjson.h"
#include "core/domain/jsonlines.h"
#include "core/domain/suggestion.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace tandem {

namespace {

QString textOf(const json &document)
{
    return QString::fromStdString(document.get_ref<const std::string &>());
}

/// Reads one object. What is missing keeps its default; what is wrong becomes a problem and keeps it too.
class Reader
{
public:
    Reader(const json &object, QString path, QList<ConfigurationProblem> &problems)
        : m_object(object)
        , m_path(std::move(path))
        , m_problems(problems)
    {
    }

    void version(const char *key, int) { member(key); }

    void flag(const char *key, bool &value, const char *)
    {
        const json *found = member(key);
        if (found && found->is_boolean())
            value = found->get<bool>();
        else if (found)
            wrong(key, u"true or false is expected."_s);
    }

    void text(const char *key, QString &value, const TextRule &rule, const char *)
    {
        const json *found = member(key);
        if (!found)
            return;
        if (!found->is_string())
            return wrong(key, u"A text is expected."_s);
        const QString given = textOf(*found);
        if (rule.pattern.isEmpty() || QRegularExpression(rule.pattern).match(given).hasMatch())
            value = given;
        else
            wrong(key, u"\"%1\" is not allowed here: %2 is expected."_s.arg(given, QString(rule.allowed)));
    }

    void needed(const char *key, QString &value, const TextRule &rule, const char *words)
    {
        if (m_object.contains(key))
            return text(key, value, rule, words);
        member(key);
        m_problems.append({m_path, u"The key \"%1\" is missing."_s.arg(QLatin1StringView(key)), 0, false});
    }

    void url(const char *key, QUrl &value, const TextRule &rule, const char *words)
    {
        QString given = value.toString();
        text(key, given, rule, words);
        const QUrl parsed(given, QUrl::StrictMode);
        if (parsed.isValid() || given.isEmpty())
            value = parsed;
        else
            wrong(key, u"\"%1\" is no address: %2 is expected."_s.arg(given, QString(rule.allowed)));
    }

    void integer(const char *key, int &value, int least, int most, const char *)
    {
        const json *found = member(key);
        if (!found)
            return;
        if (const auto number = wholeNumber(*found, least, most))
            value = *number;
        else
            wrong(key, u"A whole number from %1 to %2 is expected."_s.arg(least).arg(most));
    }

    void number(const char *key, double &value, double least, double most, const char *)
    {
        const json *found = member(key);
        if (!found)
            return;
        const double given = found->is_number() ? found->get<double>() : std::nan("");
        if (given >= least && given <= most)
            value = given;
        else
            wrong(key, u"A number from %1 to %2 is expected."_s.arg(least).arg(most));
    }

    template <typename E, size_t N>
    void choice(const char *key, E &value, const std::array<Word<E>, N> &all, const char *)
    {
        const json *found = member(key);
        if (!found)
            return;
        QStringList names;
        for (const Word<E> &word : all)
            names.append(word.name);
        const QString given = found->is_string() ? textOf(*found) : QString();
        for (const Word<E> &word : all) {
            if (given == word.name) {
                value = word.value;
                return;
            }
        }
        wrong(key, u"One of %1 is expected."_s.arg(names.join(u", "_s)) + didYouMean(given, names));
    }

    void ports(const char *key, QList<int> &value, const char *)
    {
        const json *found = member(key);
        if (!found)
            return;
        QList<int> given;
        bool good = found->is_array() && !found->empty();
        for (size_t i = 0; good && i < found->size(); ++i) {
            const auto port = wholeNumber((*found)[i], 1024, 65535);
            good = port.has_value();
            given.append(port.value_or(0));
        }
        if (good)
            value = given;
        else
            wrong(key, u"A list of ports from 1024 to 65535 is expected."_s);
    }

    void flowTexts(const char *key, QHash<Flow, QString> &value, const char *)
    {
        const json *found = member(key);
        if (!found)
            return;
        if (!found->is_object())
            return wrong(key, u"An object of flow names and field names is expected."_s);
        value.clear();
        QStringList names;
        for (const Flow flow : allFlows())
            names.append(flowName(flow));
        for (const auto &item : found->items()) {
            const QString name = QString::fromStdString(item.key());
            const auto flow = flowFromName(name);
            if (!flow)
                below(key, name, u"\"%1\" is no flow."_s.arg(name) + didYouMean(name, names));
            else if (!item.value().is_string())
                below(key, name, u"The name of a field is expected."_s);
            else if (const QString field = textOf(item.value()).trimmed(); !field.isEmpty())
                value.insert(*flow, field);
        }
    }

    void object(const char *key, QByteArray &value, const char *)
    {
        const json *found = member(key);
        if (found && found->is_object())
            value = QByteArray::fromStdString(found->dump());
        else if (found)
            wrong(key, u"An object is expected."_s);
    }

    void day(const char *key, std::optional<QDate> &value, const char *)
    {
        const json *found = member(key);
        if (!found)
            return;
        value.reset();
        if (found->is_null())
            return;
        const QString given = found->is_string() ? textOf(*found) : QString();
        const QDate date = QDate::fromString(given, Qt::ISODate);
        if (given.size() == 10 && date.isValid())
            value = date;
        else
            wrong(key, u"A day such as 2026-01-31, or null, is expected."_s);
    }

    void filter(const char *key, Filter &value, const char *)
    {
        if (const json *found = member(key))
            take(key, filterFromJson(*found, pathOf(key)), value);
    }

    void chain(const char *key, TransformChain &value, const char *)
    {
        if (const json *found = member(key))
            take(key, chainFromJson(*found, pathOf(key)), value);
    }

    template <typename T> void list(const char *key, QList<T> &value, const char *)
    {
        const json *found = member(key);
        if (!found)
            return;
        if (!found->is_array())
            return wrong(key, u"A list is expected."_s);
        value.clear();
        for (size_t i = 0; i < found->size(); ++i) {
            T entry;
            readObject((*found)[i], pathOf(key) + u'/' + QString::number(i),
                [&entry](Reader &r) { visit(r, entry); });
            value.append(entry);
        }
    }

    template <typename Function> void section(const char *key, const char *, Function function)
    {
        if (const json *found = member(key))
            readObject(*found, pathOf(key), function);
    }

    void finish()
    {
        for (const auto &item : m_object.items()) {
            const QString key = QString::fromStdString(item.key());
            if (!m_known.contains(key)) {
                m_problems.append({m_path + pointerStep(key),
                    u"The key is not known here."_s + didYouMean(key, m_known), 0, false});
            }
        }
    }

private:
    [[nodiscard]] QString pathOf(const char *key) const { return m_path + u'/' + QLatin1StringView(key); }

    const json *member(const char *key)
    {
        m_known.append(QString::fromLatin1(key));
        const auto found = m_object.find(key);
        return found == m_object.end() ? nullptr : &*found;
    }

    void wrong(const char *key, const QString &problem)
    {
        m_problems.append({pathOf(key), problem, 0, false});
    }

    void below(const char *key, const QString &name, const QString &problem)
    {
        m_problems.append({pathOf(key) + pointerStep(name), problem, 0, false});
    }

    template <typename T> void take(const char *key, Result<T> result, T &value)
    {
        if (result) {
            value = std::move(*result);
            return;
        }
        const QString path = result.error().detail.isEmpty() ? pathOf(key) : result.error().detail;
        QString text = result.error().text;
        if (text.startsWith(path + u": "_s))
            text.remove(0, path.size() + 2);
        m_problems.append({path, text, 0, false});
    }

    template <typename Function> void readObject(const json &document, const QString &path, Function function)
    {
        if (!document.is_object()) {
            m_problems.append({path, u"An object is expected."_s, 0, false});
            return;
        }
        Reader inner(document, path, m_problems);
        function(inner);
        inner.finish();
    }

    static std::optional<int> wholeNumber(const json &document, int least, int most)
    {
        if (!document.is_number_integer()
            || (document.is_number_unsigned() && document.get<quint64>() > 0x7FFFFFFF))
            return std::nullopt;
        const auto number = document.get<qint64>();
        return number >= least && number <= most ? std::optional(static_cast<int>(number)) : std::nullopt;
    }

    const json &m_object;
    QString m_path;
    QList<ConfigurationProblem> &m_problems;
    QStringList m_known;
};

/// What the parser says of what it found and expected, for who does not know the grammar.
QString troubleOf(QByteArrayView error)
{
    const auto says = [error](QByteArrayView words) { return error.contains(words); };
    if (says("unexpected end of input"))
        return u"it ends too early, a bracket is not closed."_s;
    if (says("invalid literal") && !says("last read: '/"))
        return u"a value is neither a text in quotation marks, a number, true, false nor null."_s;
    if (says("invalid string"))
        return u"a text has no closing quotation mark in its line, or a character that may not stand in it."_s;
    if (says("parsing object key"))
        return u"a name in quotation marks is expected here; maybe there is a comma too many before it."_s;
    if (says("expected ':'"))
        return u"a colon is expected after the name."_s;
    if (says("expected '}'") || says("expected ']'"))
        return u"a comma, or the closing bracket, is expected here."_s;
    if (says("expected end of input"))
        return u"something stands behind its last bracket."_s;
    return u"a value is expected here."_s;
}

/// Of a byte in its line, as an editor counts.
qsizetype columnAt(const QByteArray &text, qsizetype offset)
{
    const qsizetype end = std::clamp<qsizetype>(offset, 0, text.size());
    const qsizetype line = end == 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
    return QString::fromUtf8(text.mid(line, end - line)).size() + 1;
}

/// Tells where a text stops being JSON; accepts everything else.
struct SyntaxCheck : nlohmann::json_sax<json>
{
    size_t position = 0;
    QString trouble; ///< of a syntax error
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return deeper(); }
    bool key(string_t &) override { return true; }
    bool end_object() override { return shallower(); }
    bool start_array(std::size_t) override { return deeper(); }
    bool end_array() override { return shallower(); }
    bool parse_error(std::size_t at, const std::string &, const nlohmann::detail::exception &error) override
    {
        position = at;
        trouble = troubleOf(QByteArrayView(error.what()));
        return false;
    }

private:
    bool deeper() { return ++m_depth <= 100; }
    bool shallower()
    {
        --m_depth;
        return true;
    }
    int m_depth = 0;
};

/// One step of the document's history: from version N to N + 1.
void migrateFrom0(json &document)
{
    // Version 0 had a single redirect port.
    if (!document.contains("salesforce") || !document["salesforce"].is_object())
        return;
    json &salesforce = document["salesforce"];
    if (salesforce.contains("redirectPort")) {
        salesforce["redirectPorts"] = json::array({salesforce["redirectPort"]});
        salesforce.erase("redirectPort");
    }
}

/// Brings the document to today's version, or says why not.
bool migrate(json &document, ParsedConfiguration &out)
{
    const auto found = document.find("version");
    if (found == document.end()) {
        out.problems.append({QString(), u"The key \"version\" is missing."_s, 1, false});
        return false;
    }
    const bool whole =
        found->is_number_integer() && !(found->is_number_unsigned() && found->get<quint64>() > 100000);
    const qint64 version = whole ? found->get<qint64>() : -1;
    if (version < 0 || version > Configuration::currentVersion) {
        const QString text = version < 0
            ? u"The version is a whole number; this program reads up to %1."_s.arg(
                Configuration::currentVersion)
            : u"The document has version %1, this program reads up to %2. Use a newer Tandem."_s.arg(version)
                  .arg(Configuration::currentVersion);
        out.problems.append({u"/version"_s, text, 0, false});
        return false;
    }
    if (version == 0)
        migrateFrom0(document);
    out.migrated = version < Configuration::currentVersion;
    return true;
}

/// What a single key cannot show.
void checkTogether(const Configuration &configuration, QList<ConfigurationProblem> &problems)
{
    const StartdeliverConfiguration &startdeliver = configuration.startdeliver;
    if (startdeliver.maxRequestsPerSecond < startdeliver.requestsPerSecond) {
        problems.append({u"/startdeliver/maxRequestsPerSecond"_s,
            u"The highest rate is lower than the one to begin with."_s, 0, false});
    }
    for (const FlowConfiguration &flow : configuration.flows) {
        QStringList keys;
        for (qsizetype i = 0; i < flow.mappings.size(); ++i) {
            const QString key = flow.mappings[i].key().toCaseFolded();
            if (keys.contains(key)) {
                problems.append({u"/flows/%1/mappings/%2"_s.arg(flowName(flow.flow)).arg(i),
                    u"The same two fields are mapped twice."_s, 0, false});
            }
            keys.append(key);
            const auto reason = flow.mappings[i].tooLong == TooLong::Comment
                ? noRestReason(flow, flow.mappings[i])
                : std::nullopt;
            if (reason) {
                problems.append({u"/flows/%1/mappings/%2/tooLong"_s.arg(flowName(flow.flow)).arg(i),
                    *reason + u" Use \"cut\" or \"refuse\", or make the mapping flow the other way only."_s,
                    0, false});
            }
        }
    }
    const FlowConfiguration &accounts = configuration.flow(Flow::Accounts);
    for (qsizetype i = 0; i < accounts.mappings.size(); ++i) {
        if (configuration.settings.salesforceOwnersAsTeamMembers
            && accounts.mappings[i].startdeliver == "teamMemberId"_L1) {
            problems.append({u"/flows/accounts/mappings/%1/startdeliver"_s.arg(i),
                u"The switch salesforceOwnersAsTeamMembers sets this field: remove the mapping, or turn the "
                u"switch off."_s,
                0, false});
        }
    }
}

} // namespace

ParsedConfiguration parseConfiguration(const QByteArray &text)
{
    noteWork(Work::Json, text.size());
    ParsedConfiguration out;
    SyntaxCheck syntax;
    if (!json::sax_parse(text.begin(), text.end(), &syntax)) {
        const qsizetype at = static_cast<qsizetype>(syntax.position) - 1;
        const QString trouble = syntax.trouble.isEmpty()
            ? u"The document is nested too deeply."_s
            : u"The document is not valid JSON at column %1: %2"_s.arg(columnAt(text, at))
                  .arg(syntax.trouble);
        out.problems.append({QString(), trouble, JsonLines::lineAt(text, at), false});
        return out;
    }
    json document = json::parse(text.begin(), text.end(), nullptr, false);
    if (!document.is_object()) {
        out.problems.append({QString(), u"The document must be a JSON object."_s, 1, false});
        return out;
    }
    const JsonLines lines(text);
    for (const QString &pointer : lines.repeated())
        out.problems.append({pointer, u"The key is given twice."_s, 0, false});
    if (migrate(document, out)) {
        Configuration configuration = Configuration::defaults();
        Reader reader(document, QString(), out.problems);
        visit(reader, configuration);
        reader.finish();
        applySwitches(configuration);
        checkTogether(configuration, out.problems);
        if (out.problems.isEmpty())
            out.configuration = configuration;
    }
    for (ConfigurationProblem &problem : out.problems)
        problem.line = lines.line(problem.path);
    return out;
}

} // namespace tandem
