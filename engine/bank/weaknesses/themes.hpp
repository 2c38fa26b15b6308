// What is looked for, theme by theme.
#pragma once

#include "bank/weaknesses/inspection.hpp"

namespace cliff::bank {

void find_missing(Inspection& inspection);
void find_weak_choices(Inspection& inspection);
void find_look_alikes(Inspection& inspection);
void find_weak_spellings(Inspection& inspection);
void find_unanswerable(Inspection& inspection);
void find_weak_media(Inspection& inspection);
void find_given_away(Inspection& inspection);
void find_near_duplicates(Inspection& inspection);

} // namespace cliff::bank
