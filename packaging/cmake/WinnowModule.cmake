# One static library per folder, with the folders it may include written on its link line.
#
#   module(engine/review DEPENDS engine/history engine/matching LIBS Qt6::Core SOURCES queue.cpp verbs.cpp)
#
# A dependency must be declared above the module that names it, so the graph has no cycle; the test
# layers.<module> reads the #include lines, because static libraries and Debian's one include root
# for all of Qt would let a forbidden include compile.
function(module path)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;LIBS;SOURCES")
  string(REPLACE "/" "_" target ${path})
  list(TRANSFORM arg_SOURCES PREPEND "${PROJECT_SOURCE_DIR}/${path}/")
  add_library(${target} STATIC ${arg_SOURCES})
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
  target_link_libraries(${target} PRIVATE winnow_options)
  set(allowed ${path})
  foreach(dependency IN LISTS arg_DEPENDS)
    string(REPLACE "/" "_" dependency_target ${dependency})
    if(NOT TARGET ${dependency_target})
      message(FATAL_ERROR "${path} depends on ${dependency}, which is not declared above it")
    endif()
    target_link_libraries(${target} PUBLIC ${dependency_target})
    get_target_property(below ${dependency_target} ALLOWED_INCLUDES)
    list(APPEND allowed ${below})
  endforeach()
  list(REMOVE_DUPLICATES allowed)
  set_target_properties(${target} PROPERTIES ALLOWED_INCLUDES "${allowed}")
  target_link_libraries(${target} PUBLIC ${arg_LIBS})
  use_precompiled(${target} ${path} "")
  set_property(GLOBAL APPEND PROPERTY WINNOW_SOURCES ${arg_SOURCES})
  if(BUILD_TESTING)
    add_test(NAME layers.${target} COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR}
      -DMODULE=${path} "-DALLOWED=${allowed}" -P ${PROJECT_SOURCE_DIR}/tests/layers/check_includes.cmake)
    set_tests_properties(layers.${target} PROPERTIES LABELS "layers;quick")
  endif()
endfunction()

# One test executable per module, one ctest entry per test class; the target <layer>_tests builds those of a layer.
#
#   module_test(engine/records CLASSES CsvReaderTest EncodingTest [LIBS ...] [LABELS ...])
#
# Class CsvReaderTest lives in tests/engine/records/csvreader_test.cpp and ends with WINNOW_TEST(CsvReaderTest).
function(module_test path)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "CLASSES;SOURCES;LIBS;LABELS")
  string(REPLACE "/" "_" target ${path})
  set(sources ${PROJECT_SOURCE_DIR}/tests/support/testmain.cpp)
  foreach(class IN LISTS arg_CLASSES)
    string(REGEX REPLACE "Test$" "_test.cpp" file ${class})
    string(TOLOWER ${file} file)
    list(APPEND sources ${PROJECT_SOURCE_DIR}/tests/${path}/${file})
  endforeach()
  list(TRANSFORM arg_SOURCES PREPEND "${PROJECT_SOURCE_DIR}/tests/${path}/")
  add_executable(test_${target} ${sources} ${arg_SOURCES})
  target_link_libraries(test_${target} PRIVATE winnow_options ${target} ${arg_LIBS} Qt6::Test)
  target_compile_definitions(test_${target} PRIVATE QT_FORCE_ASSERTS
    WINNOW_SHARED_DATA="${PROJECT_SOURCE_DIR}/../shared/data" WINNOW_SOURCE_ROOT="${PROJECT_SOURCE_DIR}")
  use_precompiled(test_${target} ${path} _test)
  set(labels ${arg_LABELS})
  if(NOT labels)
    set(labels quick)
  endif()
  string(REGEX REPLACE "/.*" "" layer ${path})
  if(NOT TARGET ${layer}_tests)
    add_custom_target(${layer}_tests)
  endif()
  add_dependencies(${layer}_tests test_${target})
  string(REPLACE "/" "." dotted ${path})
  foreach(class IN LISTS arg_CLASSES)
    # A test never sees, let alone changes, the settings and the workspace of the person who runs it.
    set(home XDG_DATA_HOME=${CMAKE_CURRENT_BINARY_DIR}/${class}.home/data)
    list(APPEND home XDG_CONFIG_HOME=${CMAKE_CURRENT_BINARY_DIR}/${class}.home/config)
    add_test(NAME ${dotted}.${class} COMMAND test_${target} ${class})
    set_tests_properties(${dotted}.${class} PROPERTIES LABELS "${layer};${labels}" TIMEOUT 300
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.qpa.*=false;${home}")
  endforeach()
endfunction()
