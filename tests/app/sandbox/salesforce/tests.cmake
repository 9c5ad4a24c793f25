# SPDX-License-Identifier: GPL-3.0-or-later
add_library(sfworld STATIC salesforce/sfworld.cpp)
target_link_libraries(sfworld PUBLIC tandem_sandbox)
target_precompile_headers(sfworld REUSE_FROM tandem_pch)
foreach(name tst_sfsoql tst_sfrecords tst_sfwrites tst_sfbatches tst_sfseed tst_sfactivities tst_sfnotes
        tst_sforganization tst_sfbulk tst_sflimits tst_sfparallel tst_sftrees
        tst_sfsoqlrules)
    tandem_test(${name} SOURCES salesforce/${name}.cpp LINKS sfworld)
endforeach()
