# Puts the texts of all modules, in the languages of translations/, into a program as :/i18n/winnow_<language>.qm.
#
# A build only compiles the .ts files; they are brought up to date with the sources by the target update_translations,
# on request. English needs a file for its plurals alone. Call it after all modules are declared.
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)

function(add_translations program)
  set(folder ${PROJECT_SOURCE_DIR}/translations)
  get_property(sources GLOBAL PROPERTY WINNOW_SOURCES)
  set(common SOURCES ${sources} INCLUDE_DIRECTORIES ${PROJECT_SOURCE_DIR}
    LUPDATE_OPTIONS -locations none -no-obsolete -silent)
  qt_add_translations(${program} TS_FILES ${folder}/winnow_de.ts ${common})

  # A program has one set of lupdate options; the plurals get theirs through a target that only carries them.
  add_library(${program}_plurals INTERFACE)
  qt_add_lupdate(${program}_plurals TS_FILES ${folder}/winnow_en.ts SOURCES ${sources}
    INCLUDE_DIRECTORIES ${PROJECT_SOURCE_DIR} OPTIONS -pluralonly -locations none -no-obsolete -silent)
  qt_add_lrelease(${program}_plurals TS_FILES ${folder}/winnow_en.ts QM_FILES_OUTPUT_VARIABLE plurals)
  qt_add_resources(${program} ${program}_plurals_resource PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR}
    FILES ${plurals})
endfunction()
