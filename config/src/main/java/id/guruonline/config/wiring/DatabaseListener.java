package id.guruonline.config.wiring;

import com.mongodb.event.CommandListener;

/**
 * Hears what the service asks of its database; none does unless somebody hands one in, as tests do.
 * A type of its own: others that listen to every command would make each of them dearer.
 */
public interface DatabaseListener extends CommandListener {}
