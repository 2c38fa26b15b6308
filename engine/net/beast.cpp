// Boost.Asio and Boost.Beast compiled here, so that their headers are all that has to be installed, and the other files
// of the room needn't compile them again.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
