#include "views/dial.hpp"

namespace cliff::views {
namespace {

bool ends_in_decimal(const std::string& number, char sign) {
    return number.size() > 1 && number.back() == '0' && number[number.size() - 2] == sign;
}

// What these take is copied, not moved in: g++ 12 would warn, without cause, of what was moved.
std::string more(const std::string& before, char sign) {
    std::string number = before;
    if (number.empty()) return "1";
    if (number == "-") return "";
    if (number.back() != '9') {
        ++number.back();
        return number;
    }
    const bool may_begin_decimals = number.size() > 1 && number[number.size() - 2] != '-' &&
                                    number.size() < longest_dialled && number.find(sign) == std::string::npos;
    number.pop_back();
    return may_begin_decimals ? number + sign + '0' : number + '0';
}

std::string less(const std::string& before, char sign) {
    std::string number = before;
    if (number.empty() || number == "-") return "-";
    if (number.back() != '0') {
        --number.back();
        return number;
    }
    const bool decimals_began = ends_in_decimal(number, sign);
    number.pop_back();
    if (decimals_began) number.back() = '9';
    return number;
}

std::string back(const std::string& before, char sign) {
    std::string number = before;
    if (number.empty()) return number;
    number.pop_back();
    if (!number.empty() && number.back() == sign) number.pop_back();
    return number;
}

} // namespace

std::string dialled(const std::string& number, Dial turn, char decimal_sign) {
    switch (turn) {
    case Dial::more:
        return more(number, decimal_sign);
    case Dial::less:
        return less(number, decimal_sign);
    case Dial::next:
        return number.size() < longest_dialled ? number + '0' : number;
    case Dial::back:
        return back(number, decimal_sign);
    case Dial::done:
        break;
    }
    return number;
}

} // namespace cliff::views
