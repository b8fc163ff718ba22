# A man page and the program's --help name the same options (and, for winnow-cli, the same commands).
#   cmake -DPROGRAM=winnow -DPAGE=winnow.1 -P check_man.cmake
cmake_minimum_required(VERSION 3.25)

# Every word of the text that begins with two dashes, once each, in order.
function(options_in text result)
  string(REGEX MATCHALL "--[a-z][a-z-]+" options "${text}")
  list(REMOVE_DUPLICATES options)
  list(SORT options)
  set(${result} ${options} PARENT_SCOPE)
endfunction()

execute_process(COMMAND ${PROGRAM} --help OUTPUT_VARIABLE help RESULT_VARIABLE code)
if(NOT code EQUAL 0 OR help STREQUAL "")
  message(FATAL_ERROR "${PROGRAM} --help printed nothing or failed: ${code}")
endif()
file(READ ${PAGE} page)
string(REPLACE "\\-" "-" page "${page}")

if(COMMANDS)
  string(REGEX MATCHALL "\n  [a-z][a-z-]* " named "${help}")
  string(REGEX REPLACE "[\n ]" "" named "${named}")
  foreach(command IN LISTS named)
    if(NOT page MATCHES "\n\\.(B|BI|BR) ([a-z]+ \", \" )?${command}[ \n]")
      message(SEND_ERROR "${PAGE} does not name the command ${command}")
    endif()
  endforeach()
else()
  options_in("${help}" in_help)
  options_in("${page}" in_page)
  if(NOT in_help STREQUAL in_page)
    message(SEND_ERROR "${PAGE} names ${in_page}, --help names ${in_help}")
  endif()
endif()
