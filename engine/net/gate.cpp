#include "net/gate.hpp"

#include <iterator>

namespace cliff::net {

Pass::~Pass() {
    if (gate_) gate_->leave(*this);
}

std::optional<Pass> Gate::enter(const std::string& address, Time now) {
    const auto why = refusal(address, now);
    if (why && refused_ >= limits_.refusals) return std::nullopt;
    if (why) {
        ++refused_;
    } else {
        ++inside_;
        ++addresses_.at(address).inside;
    }
    return std::optional<Pass>(std::in_place, *this, address, why);
}

std::optional<Refusal> Gate::refusal(const std::string& address, Time now) {
    if (inside_ >= most_) return Refusal::full;
    if (addresses_.size() >= 2 * most_ && !addresses_.contains(address)) forget_old(now);
    if (addresses_.size() >= 2 * most_ && !addresses_.contains(address)) return Refusal::address_hurries;
    auto& known = addresses_.try_emplace(address, Address{0, Bucket(limits_.accepts_of_an_address, now)}).first->second;
    if (!known.accepts.take(limits_.accepts_of_an_address, now)) return Refusal::address_hurries;
    if (known.inside >= limits_.connections_of_an_address) return Refusal::address_full;
    return std::nullopt;
}

void Gate::forget_old(Time now) {
    for (auto each = addresses_.begin(); each != addresses_.end();) {
        auto& address = each->second;
        const bool old = address.inside == 0 && address.accepts.full(limits_.accepts_of_an_address, now);
        each = old ? addresses_.erase(each) : std::next(each);
    }
}

void Gate::leave(const Pass& pass) {
    if (pass.refused()) {
        --refused_;
        return;
    }
    --inside_;
    --addresses_.at(pass.address()).inside;
}

} // namespace cliff::net
