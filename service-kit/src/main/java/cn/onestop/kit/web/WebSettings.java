package cn.onestop.kit.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param maxBody the largest request body taken
@ConfigurationProperties("onestop.web")
record WebSettings(@DefaultValue("1MB") DataSize maxBody) {}
