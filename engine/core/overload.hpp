// One visitor out of several lambdas, so that a forgotten alternative of a variant does not compile.
#pragma once

namespace cliff {

template <class... Fs> struct overload : Fs... { using Fs::operator()...; };
template <class... Fs> overload(Fs...) -> overload<Fs...>; // clang 14 does not deduce it by itself

} // namespace cliff
