package id.aduan.routing.mongo;

import org.junit.jupiter.api.Tag;

/** The same promises on MongoDB itself. */
@Tag("docker")
final class MongoPresencesInContainerTest extends MongoPresencesTest {}
