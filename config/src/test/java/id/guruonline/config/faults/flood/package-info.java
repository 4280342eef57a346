/** Thousands who call the service for nothing, and whether others still get through. */
@NullMarked
package id.guruonline.config.faults.flood;

import org.jspecify.annotations.NullMarked;
