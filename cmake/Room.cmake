# cliff_room(NAME DEPENDS rooms… LIBRARIES libraries…): the folder engine/NAME as the static library cliff_NAME.
# DEPENDS are the arrows of ARCHITECTURE.md; LIBRARIES stay private, so no public header may name their types.
# A folder's sources are found by listing it: a room is its folder.
function(cliff_room NAME)
  cmake_parse_arguments(ROOM "" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${NAME}/*.cpp")
  add_library(cliff_${NAME} STATIC ${sources})
  target_include_directories(cliff_${NAME} PUBLIC "${CMAKE_SOURCE_DIR}/engine")
  list(LENGTH sources size)
  if(size GREATER 20) # in a smaller one it takes as long as it saves, and as much room on the disk
    cliff_precompile(cliff_${NAME})
  endif()
  list(TRANSFORM ROOM_DEPENDS PREPEND cliff_)
  target_link_libraries(cliff_${NAME} PUBLIC ${ROOM_DEPENDS} PRIVATE ${ROOM_LIBRARIES} cliff_warnings)
endfunction()

# Beast and Asio as engine/net/beast.cpp compiles them, for each target that includes their headers.
function(cliff_use_beast TARGET)
  target_compile_definitions(${TARGET} PRIVATE BOOST_ASIO_SEPARATE_COMPILATION BOOST_BEAST_SEPARATE_COMPILATION
    BOOST_ASIO_NO_DEPRECATED)
  target_link_libraries(${TARGET} PRIVATE Boost::headers Threads::Threads)
  if(WIN32)
    target_compile_definitions(${TARGET} PRIVATE _WIN32_WINNT=0x0A00)   # Asio wants to know; ten is the oldest there is
    target_link_libraries(${TARGET} PRIVATE ws2_32 mswsock)
  endif()
endfunction()
