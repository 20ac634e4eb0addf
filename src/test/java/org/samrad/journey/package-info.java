/// Journeys: a person with a real browser, across the houses, in the demonstration.
@NullMarked
package org.samrad.journey;

import org.jspecify.annotations.NullMarked;
