Spotcheck is packaged with these libraries. The texts of their licences lie beside this file.

<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
${library.groupId}:${library.artifactId}:${library.version}
    ${entry.getValue()?join(" or ")}<#if library.url??>, ${library.url}</#if>
</#list>

Parts inside them under licences of their own:

    Feather icons in ikonli-feather-pack: MIT
    FastDoubleParser and Schubfach in jackson-core: MIT and others; their texts lie in the jar's META-INF
    Mozilla's Public Suffix List in okhttp: MPL-2.0, https://publicsuffix.org/list/
    The native libraries in leptonica:
        Leptonica and OpenJPEG: BSD-2-Clause
        libjpeg-turbo: BSD-3-Clause, IJG and zlib
        libwebp: BSD-3-Clause
        giflib: MIT
        libpng, libtiff, zlib: licences of their own names
        the runtime libraries of GCC: GPL-3.0-with-GCC-exception; their source is at https://gcc.gnu.org/
    JavaFX and libjpeg-turbo are based in part on the work of the Independent JPEG Group

The Java runtime is OpenJDK under GPL-2.0-with-classpath-exception; the notices of its parts lie in its
folder legal.
