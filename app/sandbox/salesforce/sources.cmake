#SPDX - License - Identifier : GPL - 3.0 - or -later
#Salesforce's half of the sandbox, and the seed data that both halves share; paths relative to app/sandbox.
set(TANDEM_SANDBOX_SALESFORCE_SOURCES seeddata.cpp salesforce / salesforceservice.cpp salesforce
    / sfcollections.cpp salesforce / sfcomposite.cpp salesforce / sfcontext.cpp salesforce
    / sfconvert.cpp salesforce / sfdatabase.cpp salesforce / sfdescribe.cpp salesforce
    / sfduplicates.cpp salesforce / sffields.cpp salesforce / sfhooks.cpp salesforce
    / sfobjects.cpp salesforce / sfqueries.cpp salesforce / sfrecords.cpp salesforce
    / sfrenderer.cpp salesforce / sfreplication.cpp salesforce / sfschema.cpp salesforce
    / sfseed.cpp salesforce / sftable.cpp salesforce / sfvalue.cpp salesforce / sfwriter.cpp salesforce
    / soqlaggregate.cpp salesforce / soqlbinder.cpp salesforce / soqldates.cpp salesforce
    / soqlengine.cpp salesforce / soqlevaluator.cpp salesforce / soqllexer.cpp salesforce
    / soqlliterals.cpp salesforce / soqlparser.cpp salesforce / soqlplanner.cpp)
