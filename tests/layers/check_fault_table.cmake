# Every test that the table of faults names is there, and every fault has one; every rule of the protocol has a test that
# names it.
# cmake -DROOT=<project> -P check_fault_table.cmake
set(rules "client rule 1" "client rule 2" "client rule 3" "client rule 4" "client rule 5" "client rule 6" "client rule 7"
  "client rule 8" "client rule 9" "client rule 10" "server rule 1" "server rule 2" "server rule 3" "server rule 4")
set(wanted F01 F02 F03 F04 F05 F06 F07 F08 F09 F10 F11 F12 F13 F14 F15 F16 F17 F20 F23 F24 F30 F31 F32 F33 F34 F35 F36 F37
  F38 F39 F40 F41 F42 F50 F51 F56 F57 F58 F59 F60 F70 F71 F72 F73 F74 F75 F80 F81 F82 F83 F84 F85 F86 F91 F92
  F62 S1 S2 S3 S5 S6 S7 S8 S10 S11 S14 S16 ${rules})
file(READ ${ROOT}/tests/FAULTS.md table)
foreach(id IN LISTS wanted)
  if(NOT table MATCHES "\n\\| ${id} \\|")
    message(SEND_ERROR "tests/FAULTS.md has no row for ${id}")
  endif()
endforeach()

# Each rule of the protocol is named by a test of its own.
file(GLOB_RECURSE sources ${ROOT}/tests/*_test.cpp)
foreach(path IN LISTS sources)
  file(STRINGS ${path} lines REGEX "(client|server) rule [0-9]+")
  string(APPEND rules_in_tests "${lines}\n")
endforeach()
foreach(rule IN LISTS rules)
  if(NOT rules_in_tests MATCHES "${rule}[^0-9]")
    message(SEND_ERROR "no test in tests/ names the ${rule}")
  endif()
endforeach()

# "engine.store.SchemaCheckTest.name": tests/engine/store/schemacheck_test.cpp has the class and the name.
string(REGEX MATCHALL "[a-z]+[a-z.]*\\.[A-Z][A-Za-z]+Test(\\.[A-Za-z0-9]+)?" named "${table}")
list(REMOVE_DUPLICATES named)
list(LENGTH named count)
foreach(name IN LISTS named)
  string(REGEX MATCH "^([a-z.]+)\\.([A-Z][A-Za-z]+)Test(\\.(.+))?$" whole ${name})
  set(function "${CMAKE_MATCH_4}")
  string(REPLACE "." "/" folder ${CMAKE_MATCH_1})
  string(TOLOWER ${CMAKE_MATCH_2} file)
  set(path ${ROOT}/tests/${folder}/${file}_test.cpp)
  if(NOT EXISTS ${path})
    message(SEND_ERROR "tests/FAULTS.md names ${name}, and there is no ${path}")
    continue()
  endif()
  file(READ ${path} source)
  if(function AND NOT source MATCHES "(void |[\"/ ])${function}[( \"]")
    message(SEND_ERROR "tests/FAULTS.md names ${name}, and ${path} does not have it")
  endif()
endforeach()
message(STATUS "${count} tests are named")
