# The texts of all modules in the languages of translations/, as :/i18n/winnow_<language>.qm.
#
# A build only compiles the .ts files; they are brought up to date with the sources by the target update_translations,
# on request. English needs a file for its plurals alone.
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)

# Puts the compiled texts into a library, and so into each program that links it.
function(add_translations library)
  set(folder ${PROJECT_SOURCE_DIR}/translations)
  qt_add_lrelease(${library} TS_FILES ${folder}/winnow_de.ts ${folder}/winnow_en.ts QM_FILES_OUTPUT_VARIABLE compiled)
  qt_add_resources(${library} ${library}_texts PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${compiled})
endfunction()

# Declares update_translations; call it after all modules. A target has one set of options for lupdate, so that the
# plurals get theirs through a target that only carries them.
function(add_update_translations library)
  get_property(sources GLOBAL PROPERTY WINNOW_SOURCES)
  set(options -locations none -no-obsolete -silent)
  add_library(${library}_plurals INTERFACE)
  qt_add_lupdate(${library} TS_FILES ${PROJECT_SOURCE_DIR}/translations/winnow_de.ts SOURCES ${sources}
    INCLUDE_DIRECTORIES ${PROJECT_SOURCE_DIR} OPTIONS ${options})
  qt_add_lupdate(${library}_plurals TS_FILES ${PROJECT_SOURCE_DIR}/translations/winnow_en.ts SOURCES ${sources}
    INCLUDE_DIRECTORIES ${PROJECT_SOURCE_DIR} OPTIONS -pluralonly ${options})
endfunction()
