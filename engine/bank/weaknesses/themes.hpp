// What is looked for, theme by theme.
#pragma once

#include "bank/weaknesses/asks.hpp"
#include "bank/weaknesses/inspection.hpp"
#include "bank/weaknesses/mistakable.hpp"

namespace cliff::bank {

// In one question after the other.
void find_missing(Inspection& inspection, std::size_t question);
void find_longest_choice(Inspection& inspection, std::size_t question);
void find_weak_spellings(Inspection& inspection, std::size_t question);
void find_unanswerable(Inspection& inspection, std::size_t question);

// In the bank as a whole.
void find_missing(Inspection& inspection);
void find_weak_choices(Inspection& inspection);
void find_weak_media(Inspection& inspection);
void find_given_away(Inspection& inspection, const Asks& asks);
void find_near_duplicates(Inspection& inspection, Asks asks);

} // namespace cliff::bank
