# Project-wide settings: language level, warnings, Qt's strict defines, and one way to make a library.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(HUBDESK_CCACHE ccache)
if(HUBDESK_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${HUBDESK_CCACHE}")
endif()

# Strict flags for our own code; Qt's headers come in as system headers.
add_library(hubdesk_options INTERFACE)
target_compile_options(hubdesk_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
  -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<BOOL:${HUBDESK_WERROR}>:-Werror>)
if(HUBDESK_WERROR AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # What g++ only guesses at after inlining, often in a library's own headers, is shown but breaks no build.
  target_compile_options(hubdesk_options INTERFACE -Wno-error=maybe-uninitialized -Wno-error=restrict
    -Wno-error=array-bounds -Wno-error=stringop-overflow -Wno-error=stringop-overread)
endif()
target_include_directories(hubdesk_options INTERFACE
  "${PROJECT_SOURCE_DIR}/models" "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/tests")

add_library(hubdesk_qt_options INTERFACE)
target_link_libraries(hubdesk_qt_options INTERFACE hubdesk_options)
target_compile_definitions(hubdesk_qt_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH
  QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

option(HUBDESK_SANITIZE "Sanitizers for everything, e.g. address;undefined or thread" "")
if(HUBDESK_SANITIZE)
  string(REPLACE ";" "," _sanitizers "${HUBDESK_SANITIZE}")
  target_compile_options(hubdesk_options INTERFACE -fsanitize=${_sanitizers} -fno-omit-frame-pointer -g1)
  target_link_options(hubdesk_options INTERFACE -fsanitize=${_sanitizers})
endif()

# hubdesk_library(<folder> <dependencies...>): every .cpp and .h below the current folder becomes
# the static library hubdesk_<folder>. PLAIN: standard library only, no moc.
function(hubdesk_library name)
  cmake_parse_arguments(arg "PLAIN" "" "DEPENDS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  add_library(hubdesk_${name} STATIC ${sources})
  if(arg_PLAIN)
    target_link_libraries(hubdesk_${name} PUBLIC hubdesk_options ${arg_DEPENDS})
  else()
    set_target_properties(hubdesk_${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(hubdesk_${name} PUBLIC hubdesk_qt_options ${arg_DEPENDS})
  endif()
endfunction()

# hubdesk_test(<name> <libraries...>): tst_<name>.cpp (and SOURCES) becomes a QtTest program run by ctest.
# It gets the offscreen platform and private XDG folders; LABELS e.g. gui, hubs; TIMEOUT in seconds.
function(hubdesk_test name)
  cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LABELS" ${ARGN})
  add_executable(tst_${name} tst_${name}.cpp ${arg_SOURCES})
  set_target_properties(tst_${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(tst_${name} PRIVATE hubdesk_test_support ${arg_UNPARSED_ARGUMENTS})
  add_test(NAME ${name} COMMAND tst_${name})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}" ENVIRONMENT
    "QT_QPA_PLATFORM=offscreen;QT_STYLE_OVERRIDE=;LC_ALL=C.UTF-8;QT_HASH_SEED=0;TZ=UTC;ASAN_OPTIONS=detect_leaks=0")
endfunction()
