/**
 * Transcripts: end-to-end tests that read like a chat. {@link
 * id.guruonline.config.transcript.TranscriptReader} says how a file is written; {@link
 * id.guruonline.config.transcript.Performance} plays one on a {@link
 * id.guruonline.config.transcript.Stage}.
 */
@NullMarked
package id.guruonline.config.transcript;

import org.jspecify.annotations.NullMarked;
