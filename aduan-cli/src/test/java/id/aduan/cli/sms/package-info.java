@NullMarked
package id.aduan.cli.sms;

import org.jspecify.annotations.NullMarked;
