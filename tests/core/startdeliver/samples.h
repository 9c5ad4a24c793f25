// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/startdeliver/startdeliverclient.h"
#include "tests/support/await.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/rawserver.h"
#include "tests/support/testclock.h"

namespace tandem::startdeliver {

using namespace Qt::StringLiterals;

inline Dialect dialectWith(const QByteArray &overrides = {})
{
    const auto dialect = loadDialect(overrides);
    if (!dialect)
        qFatal("%s", qPrintable(dialect.error().text));
    return *dialect;
}

/// The standard fields of an entity, with one custom field of each type on customers.
inline SchemaPtr schemaOf(const Dialect &dialect, const QString &entity = u"customer"_s)
{
    auto schema = std::make_shared<ObjectSchema>();
    schema->side = Side::Startdeliver;
    schema->name = entity;
    schema->fields = dialect.entities.value(entity).schema;
    const QList<std::pair<QString, FieldType>> custom{{u"customfieldText"_s, FieldType::Text},
        {u"customfieldNumber"_s, FieldType::Decimal}, {u"customfieldFlag"_s, FieldType::Boolean},
        {u"customfieldTags"_s, FieldType::Text}};
    for (const auto &[name, type] : custom) {
        FieldSchema field;
        field.name = name;
        field.type = type;
        field.custom = true;
        field.multi = name == "customfieldTags"_L1;
        schema->fields.append(field);
    }
    return schema;
}

/// A list answer whose first record uses everything.
inline const QByteArray sampleList = R"({"total":2,"result":[
  {"id":17,"name":"Nørd \"& Söhne\" \ud83d\ude00","teamMemberId":[3,4],"arr":12345678901234567.89,"renewalAt":"2026-01-31",
   "parentId":9,"customfieldFlag":true,"customfieldTags":["a","b"],"customfieldText":null,"customfieldNew":12,
   "nested":{"a":[1,{"b":2}]},"createdAt":"2025-01-01T00:00:00.000Z","updatedAt":"2026-01-31T09:30:00.123Z","updatedBy":5},
  {"id":"18","name":""}]})";

/// A client on a scripted server, with an API key in its secret store.
struct Fixture
{
    explicit Fixture(RawServer::Script script, const QByteArray &overrides = {})
        : server(std::move(script))
        , clock(std::make_shared<TestClock>())
        , secrets(std::make_shared<MemorySecretStore>())
    {
        clock->setAutoAdvance(true);
        secrets->values.insert(u"sd"_s, Secret("key-123"));
        StartdeliverClient::Options options;
        options.baseUrl = server.url();
        options.dialect = dialectWith(overrides);
        options.keyName = u"sd"_s;
        client = std::make_unique<StartdeliverClient>(options, secrets, clock);
        schema = schemaOf(options.dialect);
        opened = await(client->open()).has_value();
    }

    RawServer server;
    std::shared_ptr<TestClock> clock;
    std::shared_ptr<MemorySecretStore> secrets;
    std::unique_ptr<StartdeliverClient> client;
    SchemaPtr schema;
    bool opened = false;
};

} // namespace tandem::startdeliver
