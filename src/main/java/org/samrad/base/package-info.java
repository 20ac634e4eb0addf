/// Base.
@NullMarked
package org.samrad.base;

import org.jspecify.annotations.NullMarked;
