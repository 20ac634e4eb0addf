/// Web.
@NullMarked
package org.samrad.web;

import org.jspecify.annotations.NullMarked;
