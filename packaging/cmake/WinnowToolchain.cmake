# Compiler settings that hold for every target of the project.
add_library(winnow_options INTERFACE)
target_compile_definitions(winnow_options INTERFACE
  QT_NO_CAST_FROM_ASCII
  QT_NO_CAST_TO_ASCII
  QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_FOREACH
  QT_NO_JAVA_STYLE_ITERATORS
  QT_NO_KEYWORDS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  JSON_USE_IMPLICIT_CONVERSIONS=0
  EIGEN_MPL2_ONLY)

if(MSVC)
  target_compile_options(winnow_options INTERFACE /W4 /permissive- /utf-8)
else()
  target_compile_options(winnow_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
endif()

if(WINNOW_SANITIZE)
  target_compile_options(winnow_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(winnow_options INTERFACE -fsanitize=address,undefined)
endif()

# Counts which branches an input takes, in all code but the libraries'.
if(WINNOW_FUZZ)
  target_compile_options(winnow_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# What a reviewer runs is hardened: position independent, its tables read-only after the start, its buffers checked.
include(CheckPIESupported)
check_pie_supported()
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT WINNOW_SANITIZE)
  target_compile_options(winnow_options INTERFACE
    -fstack-protector-strong -fstack-clash-protection $<$<CONFIG:Release>:-U_FORTIFY_SOURCE> $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)
  target_link_options(winnow_options INTERFACE LINKER:-z,relro LINKER:-z,now)
endif()
# All libraries are the system's. A search path of the build's own would have empty parts, which mean the folder in which
# the program is started.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  set(CMAKE_SKIP_RPATH ON)
endif()

# Fewer seconds for the same result, where the tools are there.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Objects are shared between clones, wherever they lie.
  set(ccache_settings CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env ${ccache_settings} ${CCACHE_PROGRAM})
  set(CMAKE_C_COMPILER_LAUNCHER ${CMAKE_CXX_COMPILER_LAUNCHER})
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND NOT MSVC AND NOT APPLE AND NOT CMAKE_BUILD_TYPE STREQUAL "Release")
  target_link_options(winnow_options INTERFACE -fuse-ld=mold)
endif()
