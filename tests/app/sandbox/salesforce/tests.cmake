# SPDX-License-Identifier: GPL-3.0-or-later
tandem_test(tst_sfsoql SOURCES salesforce/tst_sfsoql.cpp salesforce/sfworld.cpp LINKS tandem_sandbox)
