# Qt's headers parsed once for each kind of target instead of once for each file: three quarters of the time of a
# cold build. A release build goes without, so that a file which leans on these headers instead of including what it
# uses does not go unnoticed.
set(precompile_by_default ON)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  set(precompile_by_default OFF)
endif()
option(WINNOW_PRECOMPILE "Parse the headers of Qt and the standard library once for each kind of target"
  ${precompile_by_default})

set(precompiled_core <QByteArray> <QCoreApplication> <QJsonObject> <QString> <QStringList> <tl/expected.hpp>
  <algorithm> <functional> <memory> <optional> <span> <string_view> <utility> <vector>)
set(precompiled_widgets ${precompiled_core} <QAbstractItemModel> <QAction> <QPainter> <QStyledItemDelegate>
  <QVBoxLayout> <QWidget>)

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
  target_precompile_headers(${target} REUSE_FROM precompiled_${kind})
endfunction()
