# A program's file says that it is hardened: position independent, its tables read-only once all of them are bound at the
# start, no code on the stack, and no search path for libraries of its own.
#   cmake -DPROGRAM=winnow-cli -DREADELF=readelf -P check_hardening.cmake
cmake_minimum_required(VERSION 3.25)

# what WHAT OPTION PATTERN: the output of readelf must, or with NOT before the pattern must not, match.
function(expect what option pattern)
  execute_process(COMMAND ${READELF} ${option} -W ${PROGRAM} OUTPUT_VARIABLE said RESULT_VARIABLE code)
  if(NOT code EQUAL 0 OR said STREQUAL "")
    message(FATAL_ERROR "${READELF} ${option} ${PROGRAM} printed nothing or failed: ${code}")
  endif()
  string(REGEX MATCH "${pattern}" found "${said}")
  if("${ARGN}" STREQUAL "NOT" AND NOT found STREQUAL "")
    message(SEND_ERROR "${PROGRAM}: ${what}: ${found}")
  elseif(NOT "${ARGN}" STREQUAL "NOT" AND found STREQUAL "")
    message(SEND_ERROR "${PROGRAM}: ${what}")
  endif()
endfunction()

expect("not position independent" -h "DYN \\(Position-Independent Executable file\\)|Type: +DYN")
expect("its tables stay writable" -l "GNU_RELRO")
expect("names are bound late" -d "BIND_NOW")
expect("code may run on the stack" -l "GNU_STACK[^\n]*RWE" NOT)
expect("it looks for libraries in places of its own" -d "R(UN)?PATH[^\n]*" NOT)
