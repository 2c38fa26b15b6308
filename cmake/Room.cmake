# cliff_room(NAME DEPENDS rooms… LIBRARIES libraries…): the folder engine/NAME as the static library cliff_NAME.
# DEPENDS are the arrows of ARCHITECTURE.md; LIBRARIES stay private, so no public header may name their types.
# A folder's sources are found by listing it: a room is its folder.
function(cliff_room NAME)
  cmake_parse_arguments(ROOM "" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${NAME}/*.cpp")
  add_library(cliff_${NAME} STATIC ${sources})
  target_include_directories(cliff_${NAME} PUBLIC "${CMAKE_SOURCE_DIR}/engine")
  list(TRANSFORM ROOM_DEPENDS PREPEND cliff_)
  target_link_libraries(cliff_${NAME} PUBLIC ${ROOM_DEPENDS} PRIVATE ${ROOM_LIBRARIES} cliff_warnings)
endfunction()
