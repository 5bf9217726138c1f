package id.aduan.kit.audit;

import org.junit.jupiter.api.Tag;

@Tag("docker")
class MongoAuditTrailInContainerTest extends MongoAuditTrailTest {}
