// Boost.JSON compiled here, so that its headers are all that has to be installed.
#include <boost/json/src.hpp>
