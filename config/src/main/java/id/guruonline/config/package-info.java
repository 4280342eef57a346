@NullMarked
package id.guruonline.config;

import org.jspecify.annotations.NullMarked;
