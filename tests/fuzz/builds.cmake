# Builds of the engine that need another compiler or a sanitizer of their own, made and run by ctest:
# the fuzz targets (clang 14, address and undefined behaviour) and resolving over threads (ThreadSanitizer).
include(ProcessorCount)
ProcessorCount(_processors)

# _engine_build(<name> <targets> <arguments of cmake...>): the fixture engine_<name>, built in fuzz/<name>.
function(_engine_build name targets)
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/${name}")
  list(TRANSFORM targets PREPEND "--target;" OUTPUT_VARIABLE wanted)
  add_test(NAME engine_configure_${name}
    COMMAND "${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_SOURCE_DIR}" -B "${folder}" -G "${CMAKE_GENERATOR}"
      -DHUBDESK_HUBS=OFF ${ARGN})
  add_test(NAME engine_build_${name}
    COMMAND "${CMAKE_COMMAND}" --build "${folder}" -j ${_processors} ${wanted})
  set_tests_properties(engine_configure_${name} PROPERTIES LABELS slow FIXTURES_SETUP engine_configured_${name})
  set_tests_properties(engine_build_${name} PROPERTIES LABELS slow TIMEOUT 1200 PROCESSORS ${_processors}
    FIXTURES_REQUIRED engine_configured_${name} FIXTURES_SETUP engine_${name})
endfunction()

find_program(HUBDESK_FUZZ_COMPILER NAMES clang++-14)
if(HUBDESK_FUZZ_COMPILER)
  set(HUBDESK_FUZZ_SECONDS 60 CACHE STRING "How long each fuzz target runs in ctest")
  _engine_build(clang "hubdesk-fuzz-states;hubdesk-fuzz-scopes;hubdesk-fuzz-values" "-DCMAKE_BUILD_TYPE=RelWithDebInfo"
    "-DCMAKE_CXX_COMPILER=${HUBDESK_FUZZ_COMPILER}" "-DHUBDESK_FUZZ_SECONDS=${HUBDESK_FUZZ_SECONDS}"
    "-DHUBDESK_SANITIZE=address$<SEMICOLON>undefined")
  foreach(_target states scopes values)
    add_test(NAME fuzz_${_target} COMMAND "${CMAKE_CTEST_COMMAND}" --test-dir "${CMAKE_CURRENT_BINARY_DIR}/clang"
      --output-on-failure --no-tests=error -R "^fuzz_${_target}$")
    set_tests_properties(fuzz_${_target} PROPERTIES LABELS slow TIMEOUT 600 FIXTURES_REQUIRED engine_clang)
  endforeach()
endif()

_engine_build(threads hubdesk-access-properties "-DCMAKE_BUILD_TYPE=RelWithDebInfo" "-DHUBDESK_SANITIZE=thread"
  "-DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}")
# Without random addresses: ThreadSanitizer of g++ 12 does not start where a kernel spreads them widely.
get_filename_component(_cases "${CMAKE_CURRENT_SOURCE_DIR}/../conformance/vectors/cases-6.1.1.jsonl.gz" ABSOLUTE)
add_test(NAME access_threads COMMAND sh -c
  "zcat '${_cases}' | head -n 40 | setarch -R '${CMAKE_CURRENT_BINARY_DIR}/threads/tests/access/hubdesk-access-properties'")
set_tests_properties(access_threads PROPERTIES LABELS slow TIMEOUT 600 FIXTURES_REQUIRED engine_threads)
