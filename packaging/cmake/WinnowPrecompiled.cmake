# Qt's headers parsed once for each kind of target instead of once for each file: three quarters of the time of a
# cold build. The preset tidy goes without, so that a file which leans on these headers instead of including what it
# uses does not go unnoticed.
option(WINNOW_PRECOMPILE "Parse the headers of Qt and the standard library once for each kind of target" ON)

if(WINNOW_PRECOMPILE AND CCACHE_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Without these, ccache does not keep what was built with precompiled headers.
  list(PREPEND CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros)
  target_compile_options(winnow_options INTERFACE -fpch-preprocess)
endif()

set(precompiled_core <QByteArray> <QCoreApplication> <QJsonObject> <QString> <QStringList> <tl/expected.hpp>
  <algorithm> <functional> <memory> <optional> <span> <string_view> <utility> <vector>)
set(precompiled_widgets ${precompiled_core} <QAbstractItemModel> <QAction> <QPainter> <QStyledItemDelegate>
  <QVBoxLayout> <QWidget>)

# Qt6::Test defines macros with the folder of each test, which QTest's headers mention: with them no two folders could
# share the headers. Only QFINDTESTDATA needs them; tests here use WINNOW_SOURCE_ROOT.
function(forget_test_folders target)
  if(NOT MSVC)
    target_compile_options(${target} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
  endif()
endfunction()

# A target of the given kind (core, widgets, core_test, widgets_test) that exists to be the others' source.
function(add_precompiled kind)
  add_library(precompiled_${kind} STATIC EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/packaging/cmake/precompiled/empty.cpp)
  set_target_properties(precompiled_${kind} PROPERTIES AUTOMOC OFF)
  target_link_libraries(precompiled_${kind} PRIVATE winnow_options Qt6::Core tl::expected)
  set(headers ${precompiled_core})
  if(kind MATCHES "^widgets")
    set(headers ${precompiled_widgets})
    target_link_libraries(precompiled_${kind} PRIVATE Qt6::Widgets)
  endif()
  if(kind MATCHES "_test$")
    list(APPEND headers <QTest>)
    target_link_libraries(precompiled_${kind} PRIVATE Qt6::Test)
    target_compile_definitions(precompiled_${kind} PRIVATE QT_FORCE_ASSERTS)
    forget_test_folders(precompiled_${kind})
  endif()
  target_precompile_headers(precompiled_${kind} PRIVATE ${headers})
endfunction()

# Lets a module's target, or with the suffix _test its tests' target, use the headers of its kind.
function(use_precompiled target path suffix)
  if(NOT WINNOW_PRECOMPILE)
    return()
  endif()
  set(kind core${suffix})
  if(path MATCHES "^ui/|^app/desktop" AND NOT path MATCHES "^ui/itemmodels")
    set(kind widgets${suffix})
  endif()
  if(NOT TARGET precompiled_${kind})
    add_precompiled(${kind})
  endif()
  if(suffix STREQUAL "_test")
    forget_test_folders(${target})
  endif()
  # A target with other macros than its kind parses the headers itself: slower, but no error.
  set_target_properties(${target} PROPERTIES PCH_WARN_INVALID OFF)
  target_precompile_headers(${target} REUSE_FROM precompiled_${kind})
endfunction()
