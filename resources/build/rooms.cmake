# SPDX-License-Identifier: GPL-3.0-or-later
# How a room, a program and a test executable are declared: flags and the precompiled header in one place.

add_library(tandem_flags INTERFACE)
target_compile_options(tandem_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${TANDEM_WERROR}>:-Werror>
    # From -O2 on, GCC 12 puts two locals of a coroutine together before it has read them: the vector that such a one handed
    # on pointed anywhere, and an undo crashed (tst_purpose, built optimised, shows it).
    $<$<NOT:$<CONFIG:Debug>>:-fno-tree-slp-vectorize>
    -fpch-preprocess
    # GCC looks for garbage far too early for a unit of ours: a tenth of the time to compile, for half a gigabyte more.
    $<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-heapsize=600000>)
target_compile_definitions(tandem_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_NO_CONTEXTLESS_CONNECT QT_ENABLE_STRICT_MODE_UP_TO=0x060400)
if(TANDEM_SANITIZE)
    target_compile_options(tandem_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer
        # GCC: -fsanitize makes -Wmaybe-uninitialized report what cannot happen (a std::variant that is moved).
        -Wno-maybe-uninitialized)
    if(NOT TANDEM_SANITIZE_ALL)
        # A coroutine-heavy unit compiles in 12 s of CPU instead of about 20: null and wild pointers AddressSanitizer reports by
        # itself, its checks are calls instead of code at each place, and the scopes of locals are left to the thorough build.
        target_compile_options(tandem_flags INTERFACE -fno-sanitize=null,alignment,object-size
            -fno-sanitize-address-use-after-scope --param=asan-instrumentation-with-call-threshold=0)
    endif()
    # At a fixed address nothing is left to relocate: a program is smaller by a quarter and starts in half the time.
    target_link_options(tandem_flags INTERFACE -fsanitize=address,undefined -no-pie)
    # Some 140 programs: mold links one in a fifth of the time.
    include(CheckLinkerFlag)
    check_linker_flag(CXX -fuse-ld=mold TANDEM_MOLD)
    if(TANDEM_MOLD)
        target_link_options(tandem_flags INTERFACE -fuse-ld=mold)
    endif()
    target_compile_definitions(tandem_flags INTERFACE QT_FORCE_ASSERTS)
endif()
target_include_directories(tandem_flags INTERFACE ${CMAKE_SOURCE_DIR})

# One precompiled header for every room: they are all compiled with the same flags.
add_library(tandem_pch OBJECT ${CMAKE_SOURCE_DIR}/resources/build/pch.cpp)
target_link_libraries(tandem_pch PRIVATE tandem_flags Qt6::Core tl::expected QCoro6::Core nlohmann_json::nlohmann_json)
set(tandem_pch_headers
    <QByteArray> <QDateTime> <QFuture> <QHash> <QList> <QObject> <QPromise> <QString> <QStringList> <QTimer> <QUrl> <QVariant>
    <algorithm> <chrono> <deque> <functional> <map> <memory> <optional> <set> <sstream> <string> <utility> <variant> <vector>
    <nlohmann/json.hpp> <tl/expected.hpp> <QCoro/QCoroTask> <QCoro/QCoroFuture>)
target_precompile_headers(tandem_pch PRIVATE ${tandem_pch_headers})

# And one for the rooms that have a window.
add_library(tandem_ui_pch OBJECT ${CMAKE_SOURCE_DIR}/resources/build/pch.cpp)
target_link_libraries(tandem_ui_pch PRIVATE tandem_flags Qt6::Widgets tl::expected)
set(tandem_ui_pch_headers
    <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QByteArray> <QDateTime> <QFrame> <QFuture> <QFutureWatcher> <QHash>
    <QIcon> <QLabel> <QLineEdit> <QList> <QObject> <QPainter> <QPointer> <QPushButton> <QStackedWidget> <QString>
    <QStringList> <QTimer> <QUrl> <QVariant> <QWidget>
    <algorithm> <chrono> <functional> <memory> <optional> <set> <string> <utility> <variant> <vector>
    <tl/expected.hpp>)
target_precompile_headers(tandem_ui_pch PRIVATE ${tandem_ui_pch_headers})

# And one each for their tests. What Qt defines for a test's own folder differs from test to test, which no precompiled
# header survives; nothing here asks for it (QFINDTESTDATA).
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
add_library(tandem_test_pch OBJECT ${CMAKE_SOURCE_DIR}/resources/build/pch.cpp)
target_link_libraries(tandem_test_pch PRIVATE
    tandem_flags Qt6::Network Qt6::Test tl::expected QCoro6::Core nlohmann_json::nlohmann_json)
target_precompile_headers(tandem_test_pch PRIVATE ${tandem_pch_headers} <QNetworkReply> <QNetworkRequest> <QTest>)
add_library(tandem_ui_test_pch OBJECT ${CMAKE_SOURCE_DIR}/resources/build/pch.cpp)
target_link_libraries(tandem_ui_test_pch PRIVATE
    tandem_flags Qt6::Network Qt6::Test Qt6::Widgets tl::expected nlohmann_json::nlohmann_json)
target_precompile_headers(tandem_ui_test_pch PRIVATE ${tandem_ui_pch_headers}
    <QComboBox> <QHeaderView> <QSignalSpy> <QTableView> <QTest> <sstream> <nlohmann/json.hpp>)

# tandem_room(NAME SOURCES a.cpp b.cpp LINKS other_room Qt6::Network): the static library tandem_NAME.
# LINKS states exactly what the room may know; tests/arch compares it with the includes.
function(tandem_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS" ${ARGN})
    add_library(tandem_${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(tandem_${name} PUBLIC tandem_flags Qt6::Core ${ROOM_LINKS})
    target_precompile_headers(tandem_${name} REUSE_FROM tandem_pch)
endfunction()

# tandem_ui_room(NAME SOURCES a.cpp LINKS tandem_ui_kit tandem_session): the static library tandem_ui_NAME, with Qt Widgets.
function(tandem_ui_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS" ${ARGN})
    add_library(tandem_ui_${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(tandem_ui_${name} PUBLIC tandem_flags Qt6::Widgets ${ROOM_LINKS})
    target_precompile_headers(tandem_ui_${name} REUSE_FROM tandem_ui_pch)
endfunction()

# tandem_program(NAME SOURCES main.cpp LINKS rooms): an executable in bin/.
function(tandem_program name)
    cmake_parse_arguments(PROGRAM "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${PROGRAM_SOURCES})
    target_link_libraries(${name} PRIVATE ${PROGRAM_LINKS})
    target_precompile_headers(${name} REUSE_FROM tandem_pch)
endfunction()

# tandem_ui_program(NAME SOURCES main.cpp LINKS rooms): the same with a window.
function(tandem_ui_program name)
    cmake_parse_arguments(PROGRAM "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${PROGRAM_SOURCES})
    target_link_libraries(${name} PRIVATE Qt6::Widgets ${PROGRAM_LINKS})
    target_precompile_headers(${name} REUSE_FROM tandem_ui_pch)
endfunction()

# tandem_test(NAME SOURCES ... LINKS ... [UI] [TIMEOUT seconds] [LABELS ...]): one Qt Test executable, run by ctest;
# UI where it has widgets.
function(tandem_test name)
    cmake_parse_arguments(TEST "UI" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    add_executable(${name} ${TEST_SOURCES})
    # What <QTest> holds depends on the libraries: the same for all, as it is precompiled.
    target_link_libraries(${name} PRIVATE Qt6::Network Qt6::Test ${TEST_LINKS})
    if(TEST_UI)
        target_link_libraries(${name} PRIVATE Qt6::Widgets)
        target_precompile_headers(${name} REUSE_FROM tandem_ui_test_pch)
    else()
        target_precompile_headers(${name} REUSE_FROM tandem_test_pch)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    # Qt Test's own watchdog (five minutes) is shorter than a sanitised run through every failing statement.
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT}
        ENVIRONMENT "QTEST_FUNCTION_TIMEOUT=1500000;QT_QPA_PLATFORM=offscreen;TANDEM_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};TANDEM_SOURCE=${CMAKE_SOURCE_DIR}")
    if(TEST_LABELS)
        set_tests_properties(${name} PROPERTIES LABELS "${TEST_LABELS}")
    endif()
endfunction()
