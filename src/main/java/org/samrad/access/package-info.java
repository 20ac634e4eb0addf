/// Access.
@NullMarked
package org.samrad.access;

import org.jspecify.annotations.NullMarked;
