package id.aduan.routing.mongo;

import org.junit.jupiter.api.Tag;

/** The same on the public image of MongoDB. */
@Tag("docker")
final class MongoSignOutLogInContainerTest extends MongoSignOutLogTest {}
