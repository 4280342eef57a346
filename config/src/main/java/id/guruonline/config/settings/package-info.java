/**
 * What can be set, read from the environment and application.yml: the service's own settings, and
 * the numbers of the floors below.
 */
@NullMarked
package id.guruonline.config.settings;

import org.jspecify.annotations.NullMarked;
