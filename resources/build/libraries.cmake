# SPDX-License-Identifier: GPL-3.0-or-later
# TANDEM_LIBRARIES: what Tandem is made of besides Qt, "name|version|licence" each, for the program to tell. Some packages say
# their version to CMake, others only in a header.

# tandem_version_in(VARIABLE HEADER MACRO): the quoted version that the macro stands for.
function(tandem_version_in variable header macro)
    set(${variable} "" PARENT_SCOPE)
    if(EXISTS "${header}")
        file(STRINGS "${header}" line REGEX "#[ \t]*define[ \t]+${macro}[ \t]+\"" LIMIT_COUNT 1)
        if(line MATCHES "\"([^\"]+)\"")
            set(${variable} "${CMAKE_MATCH_1}" PARENT_SCOPE)
        endif()
    endif()
endfunction()

tandem_version_in(sodium_version "${SODIUM_INCLUDE_DIR}/sodium/version.h" SODIUM_VERSION_STRING)
tandem_version_in(qscintilla_version "${QSCINTILLA_INCLUDE_DIR}/Qsci/qsciglobal.h" QSCINTILLA_VERSION_STR)
file(STRINGS "${MICROHTTPD_INCLUDE_DIR}/microhttpd.h" microhttpd_version REGEX "#define MHD_VERSION 0x" LIMIT_COUNT 1)
if(microhttpd_version MATCHES "0x0*([0-9a-f]+)([0-9a-f][0-9a-f])([0-9a-f][0-9a-f])([0-9a-f][0-9a-f])")
    set(microhttpd_version "")
    foreach(part ${CMAKE_MATCH_1} ${CMAKE_MATCH_2} ${CMAKE_MATCH_3})
        string(REGEX REPLACE "^0([0-9a-f])" "\\1" part "${part}") # written in hexadecimal digits that mean decimal ones
        string(APPEND microhttpd_version "${part}.")
    endforeach()
    string(REGEX REPLACE "\\.$" "" microhttpd_version "${microhttpd_version}")
endif()

set(libraries
    "QScintilla|${qscintilla_version}|GPL-3.0" "QtKeychain|${Qt6Keychain_VERSION}|BSD-3-Clause"
    "QCoro|${QCoro6_VERSION}|MIT" "nlohmann/json|${nlohmann_json_VERSION}|MIT" "simdjson|${simdjson_VERSION}|Apache-2.0"
    "tl::expected|${tl-expected_VERSION}|CC0-1.0" "libmicrohttpd|${microhttpd_version}|LGPL-2.1-or-later"
    "libsodium|${sodium_version}|ISC" "libarchive|${LibArchive_VERSION}|BSD-2-Clause" "zlib|${ZLIB_VERSION_STRING}|Zlib"
    "OpenSSL|${OPENSSL_VERSION}|Apache-2.0")
list(JOIN libraries "^" TANDEM_LIBRARIES)
