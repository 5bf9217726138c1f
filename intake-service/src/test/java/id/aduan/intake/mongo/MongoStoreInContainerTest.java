package id.aduan.intake.mongo;

import org.junit.jupiter.api.Tag;

/** The same on the public image of MongoDB. */
@Tag("docker")
final class MongoStoreInContainerTest extends MongoStoreTest {}
