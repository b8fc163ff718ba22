# Each module includes only what its link line grants, and keeps out of what belongs to another layer.
#
#   cmake -DROOT=... -DMODULE=engine/review "-DALLOWED=engine/review;engine/history;..." -P check_includes.cmake
#
# The link lines alone do not show it: static libraries tolerate cycles, and Debian puts the headers of every Qt
# module on every target's path. Qt classes are named without their module's folder for the same reason: then the
# include resolves only where that module is linked.
cmake_minimum_required(VERSION 3.25)

set(widgets "Application|Widget|Label|Dialog|MainWindow|AbstractItemView|[A-Za-z]*Button|[A-Za-z]*Layout|Style")
set(statements "SELECT |INSERT (OR [A-Z]+ )?INTO |DELETE FROM |UPDATE [a-z_]+ SET|CREATE (TEMP )?(TABLE|INDEX)|PRAGMA ")

function(refuse file pattern reason)
  file(STRINGS ${file} lines REGEX "${pattern}")
  foreach(line IN LISTS lines)
    message(SEND_ERROR "${file}: ${line}: ${reason}")
  endforeach()
endfunction()

function(refuse_foreign_includes file)
  file(STRINGS ${file} lines REGEX "^#include \"")
  foreach(line IN LISTS lines)
    if(line MATCHES "^#include \"[a-z0-9]+\\.moc\"")
      continue()
    endif()
    if(NOT line MATCHES "\"(.*)/[^/]+\"" OR NOT CMAKE_MATCH_1 IN_LIST ALLOWED)
      message(SEND_ERROR "${file}: ${line}: not among ${ALLOWED}")
    endif()
  endforeach()
endfunction()

file(GLOB files ${ROOT}/${MODULE}/*.h ${ROOT}/${MODULE}/*.cpp)
foreach(file IN LISTS files)
  refuse_foreign_includes(${file})
  refuse(${file} "^#include <(engine|ui|app|tests)/" "the project's own headers stand in quotation marks")
  refuse(${file} "^#include <Qt[A-Z][A-Za-z]*/" "a Qt class is named without the folder of its module")
  refuse(${file} "^#include <Qt(Core|Gui|Network|Sql|Svg|Test|Widgets)>" "never the header of a whole Qt module")
  if(MODULE MATCHES "^engine/|^ui/itemmodels$")
    refuse(${file} "^#include <Q(${widgets})>" "no widgets below the pages")
  endif()
  if(NOT MODULE STREQUAL "engine/store")
    refuse(${file} "^#include <QSql" "SQL lives in engine/store only")
    refuse(${file} "\"[^\"]*(${statements})" "SQL lives in engine/store only")
  endif()
  if(NOT MODULE STREQUAL "engine/remote")
    refuse(${file} "^#include <Q(Network|Ssl|TcpS|UdpS|AbstractSocket|HostInfo)" "connections are made in engine/remote only")
  endif()
  # TLS has no switch that turns its checks off.
  refuse(${file} "ignoreSslErrors|VerifyNone|QueryPeer|AnyProtocol" "a server must prove who it is")
  if(NOT MODULE STREQUAL "engine/workspace")
    refuse(${file} "^#include <QSettings>" "settings are read and written in engine/workspace only")
  endif()
endforeach()
