# Where the virtual environments of real JupyterHubs lie, for every test that needs one.
# HUBDESK_HUBS=OFF leaves those tests out, for machines without Python or a package index.
option(HUBDESK_HUBS "Test against real JupyterHubs (installs them with pip)" ON)
set(_hubs_default "${CMAKE_BINARY_DIR}/hubs")
if(DEFINED ENV{HUBDESK_HUBS_DIR})
  set(_hubs_default "$ENV{HUBDESK_HUBS_DIR}")
endif()
set(HUBDESK_HUBS_DIR "${_hubs_default}" CACHE PATH "Virtual environments with JupyterHubs")
find_package(Python3 COMPONENTS Interpreter)

# hubdesk_prepare_hub(<version>): a test that installs it, which others require as the fixture hubs_<version>
# with underscores. Once a version, however many ask.
function(hubdesk_prepare_hub version)
  string(REPLACE "." "_" suffix ${version})
  get_property(known GLOBAL PROPERTY hubdesk_prepared_${suffix})
  if(known)
    return()
  endif()
  set_property(GLOBAL PROPERTY hubdesk_prepared_${suffix} TRUE)
  add_test(NAME hubs_prepare_${suffix} COMMAND "${Python3_EXECUTABLE}"
    "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../../tests/hubs/prepare.py" --folder "${HUBDESK_HUBS_DIR}" ${version})
  set_tests_properties(hubs_prepare_${suffix} PROPERTIES
    TIMEOUT 900 LABELS hubs FIXTURES_SETUP hubs_${suffix} RESOURCE_LOCK hubs_pip)
endfunction()
