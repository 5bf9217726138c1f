@NullMarked
package id.aduan.routing.webhooks;

import org.jspecify.annotations.NullMarked;
