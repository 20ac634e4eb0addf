/// The rules of the house as functions from what lies in the tree to a list of what is wrong with it. The tests
/// `ArchitectureTest` and `HouseRulesTest` ask them, of our own tree and of samples that are broken on purpose.
@NullMarked
package org.samrad.rules;

import org.jspecify.annotations.NullMarked;
