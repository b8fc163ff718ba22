# libcsv has no CMake package of its own: CsvParser::csv is its imported target.
find_path(CsvParser_INCLUDE_DIR csv.h)
find_library(CsvParser_LIBRARY NAMES csv libcsv)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(CsvParser REQUIRED_VARS CsvParser_LIBRARY CsvParser_INCLUDE_DIR)
if(CsvParser_FOUND AND NOT TARGET CsvParser::csv)
  add_library(CsvParser::csv UNKNOWN IMPORTED)
  set_target_properties(CsvParser::csv PROPERTIES
    IMPORTED_LOCATION ${CsvParser_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${CsvParser_INCLUDE_DIR})
endif()
